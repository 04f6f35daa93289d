import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { databasePids, freePort, outcome, run, ServerProcess } from './server-process.ts'

const data = mkdtempSync(join(tmpdir(), 'semesta-audit-kill-'))
chmodSync(data, 0o755)
afterAll(() => {
  for (const pid of databasePids(data)) process.kill(pid, 'SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

/** Asks again and again until nobody answers, and counts how often it was answered. */
async function readUntilGone(url: string, count: { answered: number }): Promise<void> {
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: 'only-for-tests' }),
  })
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const reader = async () => {
    for (;;) {
      const response = await fetch(`${url}/api/nik-faults`, { headers: { cookie } }).catch(() => undefined)
      if (!response) return
      expect(response.status).toBe(200)
      count.answered += 1
    }
  }
  await Promise.all([1, 2, 3, 4].map(reader))
}

test('kill -9 while persons are read: every read that was answered is written down, and the chain is whole', async () => {
  const port = await freePort()
  let answered = 0
  for (let round = 0; round < 2; round += 1) {
    const server = await new ServerProcess(data, port).ready()
    const count = { answered: 0 }
    const reading = readUntilGone(server.url, count)
    while (count.answered < 25) await Promise.race([sleep(20), reading])
    process.kill(await server.serverPid(), 'SIGKILL')
    await server.ended
    await reading
    answered += count.answered
  }
  expect(answered).toBeGreaterThan(20)
  const verified = await outcome(run(['audit', 'verify', '--json'], { SEMESTA_DATA: data }))
  expect(verified.code).toBe(0)
  const { ok, rows } = JSON.parse(verified.stdout)
  expect(ok).toBe(true)
  // Besides the reads, two sign-ins; of each reader one row may be there whose answer was cut off.
  expect(rows).toBeGreaterThanOrEqual(answered + 2)
  expect(rows).toBeLessThanOrEqual(answered + 2 + 8)
}, 180_000)
