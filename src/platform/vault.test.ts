import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { secretsFrom } from './crypto.ts'
import { openVault } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-vault-'))
afterAll(() => rmSync(folder, { recursive: true }))
const vault = openVault(folder, secretsFrom('11'.repeat(32)))
const sealedFile = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
const chunk = 64 * 1024

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk + 17])(
  '%i bytes come back as they were',
  async (size) => {
    const content = randomBytes(size)
    const pieces = Readable.from([content.subarray(0, 7), content.subarray(7)], { objectMode: false })
    const { sha256, bytes } = await vault.store(pieces)
    expect(bytes).toBe(size)
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect((await buffer(vault.read(sha256))).equals(content)).toBe(true)
    expect(await vault.list()).toContain(sha256)
  },
)

test('nothing readable lies on the disk', async () => {
  const { sha256 } = await vault.store(Readable.from([Buffer.from('Siti Aminah 7316010101909001')]))
  expect(readFileSync(sealedFile(sha256)).includes('Aminah')).toBe(false)
})

test('a file that is cut, changed, re-ordered or sealed with another key fails to open', async () => {
  const { sha256 } = await vault.store(Readable.from([randomBytes(3 * chunk)]))
  const whole = readFileSync(sealedFile(sha256))
  const piece = chunk + 16
  const cases = [
    whole.subarray(0, 10),
    whole.subarray(0, 20),
    whole.subarray(0, 20 + piece),
    Buffer.concat([whole.subarray(0, 20), whole.subarray(20 + piece)]),
    Buffer.concat([
      whole.subarray(0, 20),
      whole.subarray(20 + piece, 20 + 2 * piece),
      whole.subarray(20, 20 + piece),
    ]),
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.from(whole).fill(0, 5000, 5001).fill(1, 5001, 5002),
  ]
  for (const content of cases) {
    writeFileSync(sealedFile(sha256), content)
    await expect(buffer(vault.read(sha256))).rejects.toThrow('changed, cut')
  }
  writeFileSync(sealedFile(sha256), whole)
  const stranger = openVault(folder, secretsFrom('22'.repeat(32)))
  await expect(buffer(stranger.read(sha256))).rejects.toThrow('another key')
})

test('an upload that breaks off leaves nothing behind', async () => {
  const before = readdirSync(folder, { recursive: true }).length
  async function* broken() {
    yield randomBytes(200_000)
    throw new Error('the line went dead')
  }
  await expect(vault.store(broken())).rejects.toThrow('the line went dead')
  expect(readdirSync(folder, { recursive: true })).toHaveLength(before)
})

test('what a killed upload left is swept away, and nothing else', async () => {
  const { sha256 } = await vault.store(Readable.from([Buffer.from('whole')]))
  writeFileSync(join(folder, 'left.half'), 'x')
  await vault.sweep()
  expect(readdirSync(folder)).not.toContain('left.half')
  expect(await vault.has(sha256)).toBe(true)
})

test('a name that is no hash never reaches the disk', async () => {
  expect(() => vault.read('../../etc/passwd')).toThrow('not a file')
})
