import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { holderOf, lockData } from './data-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))
const me = { pid: process.pid, command: 'serve', phase: 'starting' } as const

test('one at a time; the other is told who holds it', async () => {
  const first = await lockData(folder, me)
  if (!first.ok) throw new Error('not locked')
  first.lock.tell({ phase: 'ready', url: 'http://127.0.0.1:1/' })
  expect(await lockData(folder, me)).toEqual({
    ok: false,
    holder: { ...me, phase: 'ready', url: 'http://127.0.0.1:1/' },
  })
  await first.lock.release()
  expect(await holderOf(folder)).toBe('nobody')
})

test('of ten at once exactly one gets it', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, () => lockData(folder, me)))
  const got = results.filter((result) => result.ok)
  expect(got).toHaveLength(1)
  await got[0]?.lock.release()
})

test('a killed holder holds nothing', async () => {
  const script = `
    const { lockData } = await import(${JSON.stringify(join(import.meta.dirname, 'data-lock.ts'))})
    await lockData(${JSON.stringify(folder)}, { pid: process.pid, command: 'import', phase: 'ready' })
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  expect(await lockData(folder, me)).toMatchObject({
    ok: false,
    holder: { pid: child.pid, command: 'import' },
  })
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const mine = await lockData(folder, me)
  expect(mine.ok).toBe(true)
  if (mine.ok) await mine.lock.release()
})
