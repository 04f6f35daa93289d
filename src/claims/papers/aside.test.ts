import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openGate } from './gate.ts'
import { paperLimits } from './limits.ts'
import { confined, redrawAside } from './redraw-aside.ts'
import { takePaper } from './take-paper.ts'
import { armedPdf, endlessPdf, plainPdf, swollenPdf } from './testing/make-pdf.ts'
import { bombPng, photograph } from './testing/make-picture.ts'
import { drawn } from './testing/outcome.ts'

test('a paper comes back drawn, named by what it is, with the print of what came and of what is kept', async () => {
  const taken = await takePaper(armedPdf(), '../../akta kematian.exe')
  if (!taken.ok) throw new Error(taken.problem)
  const { bytes, ...told } = taken.paper
  expect(told).toMatchObject({ kind: 'pdf', pages: 1, name: 'akta kematian.pdf' })
  expect(bytes.equals((await drawn(plainPdf())).bytes)).toBe(true)
  const plain = await takePaper(plainPdf(), 'lain.pdf')
  if (!plain.ok) throw new Error(plain.problem)
  expect(plain.paper.sha256).toBe(told.sha256)
  expect(plain.paper.cameAs).not.toBe(told.cameAs)
  expect(told.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a refusal of the process is one of the catalogue', async () => {
  expect(await takePaper(bombPng(10_000), 'foto.png')).toEqual({
    ok: false,
    problem: 'paper-pixels',
    detail: { megapixels: 100, limit: 64 },
  })
})

test('forms that draw forms without end are stopped, and the program answers meanwhile', async () => {
  let beats = 0
  const heart = setInterval(() => (beats += 1), 10)
  const limits = { ...paperLimits, milliseconds: 2_000, memoryBytes: 8 * paperLimits.memoryBytes }
  expect(await takePaper(endlessPdf(), 'akta.pdf', limits)).toEqual({ ok: false, problem: 'paper-heavy' })
  clearInterval(heart)
  expect(beats).toBeGreaterThan(20)
})

test('more memory than a paper may take ends its process and nothing else', async () => {
  const limits = { ...paperLimits, memoryBytes: 96 * 1024 * 1024 }
  expect(await takePaper(swollenPdf(4_000), 'akta.pdf', limits)).toEqual({
    ok: false,
    problem: 'paper-heavy',
  })
  expect(await takePaper(await photograph().jpeg().toBuffer(), 'akta.jpg')).toMatchObject({ ok: true })
})

test('a hundred million bytes of picture in one page are drawn within the memory of a paper', async () => {
  expect(await redrawAside(swollenPdf(6_000), paperLimits)).toMatchObject({ kind: 'pdf', pages: 1 })
})

test('the process is given no settings, no keys and no leave to write or to start another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const probe = join(folder, 'probe.mjs')
  writeFileSync(
    probe,
    `import { spawnSync } from 'node:child_process'
     import { writeFileSync } from 'node:fs'
     const tried = (act) => { try { act(); return 'done' } catch (error) { return error.code } }
     const write = tried(() => writeFileSync(${JSON.stringify(join(folder, 'left.txt'))}, ''))
     const start = tried(() => spawnSync('true'))
     process.send({ settings: Object.keys(process.env), write, start })
     process.disconnect()`,
  )
  process.env.SEMESTA_PROBE = 'secret'
  try {
    const told = await new Promise((resolve) => fork(probe, confined).once('message', resolve))
    const denied = 'ERR_ACCESS_DENIED'
    expect(told).toMatchObject({ write: denied, start: denied })
    expect((told as { settings: string[] }).settings.filter((name) => !name.startsWith('NODE_'))).toEqual([])
  } finally {
    delete process.env.SEMESTA_PROBE
    rmSync(folder, { recursive: true })
  }
})

test('the gate lets two in, lets one wait and turns the next away', async () => {
  const through = openGate(2, 1)
  const opened: (() => void)[] = []
  const visit = () => through(() => new Promise<string>((leave) => opened.push(() => leave('been'))))
  const [one, two, three, four] = [visit(), visit(), visit(), visit()]
  expect(await four).toBeUndefined()
  expect(opened.length).toBe(2)
  opened[0]!()
  expect(await one).toBe('been')
  await expect.poll(() => opened.length).toBe(3)
  for (const leave of opened) leave()
  expect([await two, await three]).toEqual(['been', 'been'])
  const failing = through(() => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(await Promise.all([through(async () => 1), through(async () => 2)])).toEqual([1, 2])
})
