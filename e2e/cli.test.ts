import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { outcome, run } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const semesta = (...args: string[]) => outcome(run(args, { SEMESTA_DATA: join(folder, 'none') }))

const names = [
  'setup',
  'serve',
  'demo',
  'import',
  'link',
  'coverage',
  'gap',
  'register',
  'merge',
  'unmerge',
  'review',
  'audit',
  'law',
  'doctor',
  'backup',
  'restore',
]

test('--help names every command and the exit codes, in both languages', async () => {
  const english = await semesta('--help')
  expect(english.code).toBe(0)
  for (const name of names) expect(english.stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  expect(english.stdout).toContain('1 refused')
  const indonesian = await semesta('--lang', 'id', '--help')
  expect(indonesian.stdout).toContain('1 ditolak')
})

test('each command explains itself', async () => {
  const explained = await Promise.all(names.map((name) => semesta(name, '--help')))
  for (const [at, { code, stdout }] of explained.entries()) {
    expect(code, names[at]).toBe(0)
    expect(stdout).toContain(`Usage: semesta ${names[at]}`)
    expect(stdout, names[at]).not.toContain('cli.')
  }
})

test('wrong usage is 2, with a word on what is wrong', async () => {
  const { code, stdout, stderr } = await semesta('nonsense')
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('nonsense')
  expect((await semesta('restore')).code).toBe(2)
  expect((await semesta('link', '--engine', 'sql', '--compare-engines')).code).toBe(2)
})

test('with --json a refusal too is one JSON value on stdout', async () => {
  const { code, stdout, stderr } = await semesta('restore', join(folder, 'nothing.tar'), '--json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ code: 'backup-unreadable', status: 422 })
  expect(stderr).toContain('nothing.tar')
})
