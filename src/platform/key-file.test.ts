import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keyFileOf, loadSecrets, writeKeyOnce } from './key-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-key-'))
afterAll(() => rmSync(folder, { recursive: true }))
const empty = () => mkdtempSync(join(folder, 'd-'))

test('a key is made once, for its owner only, and stays', () => {
  const dataDir = empty()
  const first = loadSecrets({ dataDir, key: undefined })
  const again = loadSecrets({ dataDir, key: undefined })
  if (!first.ok || !again.ok) throw new Error('refused')
  expect(first.made).toBe(true)
  expect(again.made).toBe(false)
  expect(again.secrets.id).toBe(first.secrets.id)
  expect(statSync(keyFileOf(dataDir)).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['key'])
})

test('a key that is there is never written over', () => {
  const dataDir = empty()
  expect(writeKeyOnce(keyFileOf(dataDir), 'a'.repeat(64))).toBe(true)
  expect(writeKeyOnce(keyFileOf(dataDir), 'b'.repeat(64))).toBe(false)
  expect(readFileSync(keyFileOf(dataDir), 'utf8')).toBe(`${'a'.repeat(64)}\n`)
})

test('a damaged key file is refused, not replaced', () => {
  const dataDir = empty()
  writeFileSync(keyFileOf(dataDir), 'abc')
  expect(loadSecrets({ dataDir, key: undefined })).toMatchObject({ ok: false, problem: 'key-unreadable' })
  expect(readFileSync(keyFileOf(dataDir), 'utf8')).toBe('abc')
})

test('a key file open to others is closed; SEMESTA_KEY makes no file', () => {
  const dataDir = empty()
  writeKeyOnce(keyFileOf(dataDir), 'a'.repeat(64))
  chmodSync(keyFileOf(dataDir), 0o644)
  expect(loadSecrets({ dataDir, key: undefined }).ok).toBe(true)
  expect(statSync(keyFileOf(dataDir)).mode & 0o777).toBe(0o600)

  const other = empty()
  expect(loadSecrets({ dataDir: other, key: 'c'.repeat(64) }).ok).toBe(true)
  expect(readdirSync(other)).toEqual([])
})
