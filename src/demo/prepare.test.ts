import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prepareTwin, readManifest } from './prepare.ts'

const outDir = mkdtempSync(join(tmpdir(), 'twin-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))
const options = { regencyCode: '73.16', workers: 400, outDir }
const list = join(outDir, 'bpjs-peserta.csv')

test('the twin is made once, and again when asked for another or when a file is gone', async () => {
  const first = await prepareTwin(options)
  expect(first.made).toBe(true)
  expect(readManifest(outDir)).toEqual(first.manifest)
  const written = statSync(list).mtimeMs
  expect(await prepareTwin({ ...options, seed: undefined })).toEqual({
    manifest: first.manifest,
    made: false,
  })
  expect(statSync(list).mtimeMs).toBe(written)
  rmSync(list)
  expect((await prepareTwin(options)).made).toBe(true)
  const other = await prepareTwin({ ...options, seed: 2 })
  expect(other).toMatchObject({ made: true, manifest: { seed: 2, truth: { universe: 400 } } })
  const standing = readdirSync(outDir).filter((name) => name !== 'truth' && name !== 'manifest.json')
  const { files, health, payments } = other.manifest
  expect(standing.sort()).toEqual([...files, health, payments].map(({ path }) => path).sort())
})

test('a foreign manifest is no twin', () => {
  writeFileSync(join(outDir, 'manifest.json'), '{"format":"other"}')
  expect(readManifest(outDir)).toBeUndefined()
})
