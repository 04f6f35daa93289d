import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, expect, it } from 'vitest'
import { keepFacts } from '../src/claims/cases/keep-facts.ts'
import { standingOf, stepsOf } from '../src/claims/cases/steps-of.ts'
import { keepHeir } from '../src/claims/heirs/keep-heir.ts'
import { as, covered, key, openCases, regency, widow } from '../src/claims/test-case.ts'
import { worker } from '../src/claims/test-family.ts'
import { replay } from '../src/claims/workflow/machine.ts'

const { db, url, close, ground, reported, acceptPapers } = await openCases()
afterAll(close)

async function ready(): Promise<string> {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  const claim = event.claims[0]!.id
  await keepHeir(ground, as('ani'), event.id, v7(), widow())
  await keepFacts(ground, as('ani'), claim, { children: [] })
  await acceptPapers(claim)
  return claim
}

/** Lets the steps go on until so many were told, and kills in the midst of the next; without a number to the end. */
function run(claims: string[], killAfter?: number): Promise<void> {
  const victim = join(import.meta.dirname, 'claims.victim.ts')
  const child = spawn(process.execPath, [victim, url, '5e'.repeat(32), ...claims], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes
    if (killAfter !== undefined && said.trim().split('\n').length >= killAfter) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      code === 0 || (killAfter !== undefined && signal === 'SIGKILL')
        ? resolve()
        : reject(new Error(`ended with ${code ?? signal}`)),
    )
  })
}

it('killed between any two steps nothing is lost, paid twice or half done', async () => {
  const claims = [await ready(), await ready()]
  for (const killAfter of [1, 1, 2, 1, 1, 3]) await run(claims, killAfter)
  await run(claims)
  for (const id of claims) {
    const row = await db
      .selectFrom('claim')
      .selectAll()
      .where('regency_code', '=', regency)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'closed', decided: 42_000_000, paid: 42_000_000 })
    const steps = await stepsOf(db, regency, id)
    expect(steps.map(({ kind }) => kind)).toEqual([
      'opened',
      'collecting',
      'completed',
      'submitted',
      'decided',
      'paid',
      'closed',
    ])
    expect(replay(steps)).toEqual(standingOf(row))
    const { rows } = await sql<{ acts: number }>`select count(*)::int as acts from audit
      where regency_code = ${regency} and subject_id = ${id} and actor = 'victim'`.execute(db)
    expect(rows).toEqual([{ acts: 6 }])
  }
})
