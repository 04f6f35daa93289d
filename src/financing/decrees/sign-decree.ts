import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { dayOf } from '../../platform/day.ts'
import { type Db, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { postEntry } from '../budget/post-entry.ts'
import { commitmentsOf } from './commitments.ts'
import { recordStep } from './make-decree.ts'
import { type Decree, openDecree } from './open-decree.ts'
import { actorsOf, faultOfLines } from './step-decree.ts'

/**
 * Enters that the decree was signed: its annex freezes as the lists say it now, people it ends are ended, and each source
 * is bound to what its people cost, year by year. All of it or nothing; by neither who made nor who checked it.
 */
export function signDecree(
  db: Db,
  acting: Acting,
  id: string,
  { number, signedOn }: { number: string; signedOn: string },
): Promise<{ ok: true } | Refusal> {
  return txUnlessRefused(db, async (trx): Promise<{ ok: true } | Refusal> => {
    await oneAtATime(trx, acting.regencyCode)
    const opened = await openDecree(trx, acting.regencyCode, id, ['checked'])
    if (!opened.ok) return opened
    const { decree } = opened
    if ((await actorsOf(trx, acting.regencyCode, id)).includes(acting.actor)) return refusal('decree-own')
    if (signedOn > dayOf(acting.at)) return refusal('decree-future')
    if (await isTaken(trx, acting.regencyCode, number)) return refusal('decree-number-taken', { number })
    const fault = await faultOfLines(trx, acting, decree)
    if (fault) return fault
    await freeze(trx, acting.regencyCode, id)
    const print = await printOf(trx, acting.regencyCode, id)
    await trx
      .updateTable('decree')
      .set({ state: 'signed', number, signed_on: signedOn, print })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    const bound = await bindSources(trx, acting, decree, { number, signedOn })
    if (bound) return bound
    await recordStep(trx, acting, id, 'signed', { detail: { print } })
    return { ok: true }
  })
}

/** Two decrees with one person in both would otherwise both find nothing against it. */
export async function oneAtATime(trx: Tx, regencyCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`sign decree ${regencyCode}`}))`.execute(trx)
}

export const isTaken = async (trx: Tx, regencyCode: string, number: string): Promise<boolean> => {
  const found = await trx
    .selectFrom('decree')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('state', '=', 'signed')
    .where(sql<boolean>`lower(number) = lower(${number})`)
    .executeTakeFirst()
  return found !== undefined
}

/** Ends first: somebody ended may be added again by the same decree, paid by another source. */
async function freeze(trx: Tx, regencyCode: string, id: string): Promise<void> {
  await sql`update decree_line l set ended_month = e.from_month from decree_line e
    where e.regency_code = ${regencyCode} and e.decree_id = ${id} and e.kind = 'end'
      and l.regency_code = ${regencyCode} and l.id = e.ends_line and l.ended_month is null`.execute(trx)
  await sql`update decree_line l set signed = true, name = w.name, birth_date = w.birth_date, sex = w.sex,
      district_code = coalesce(w.district_code, ''), village_code = coalesce(w.village_code, ''),
      nik_index = w.nik_index, nik_sealed = w.nik_sealed, nik_mask = w.nik_mask
    from worker w where l.regency_code = ${regencyCode} and l.decree_id = ${id} and l.kind = 'add'
      and w.regency_code = ${regencyCode} and w.id = l.worker_id`.execute(trx)
  await sql`update decree_line set signed = true
    where regency_code = ${regencyCode} and decree_id = ${id} and kind = 'end'`.execute(trx)
}

/** SHA-256 of the annex in its order, so that a paper can be compared with what was signed. */
export async function printOf(trx: Tx, regencyCode: string, id: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws('|', kind, name, birth_date, village_code, address, nik_mask, group_code, source_id, from_month, until_month) as line
    from decree_line where regency_code = ${regencyCode} and decree_id = ${id}
    order by kind, village_code, name, id`.execute(trx)
  const hash = createHash('sha256')
  for (const { line } of rows) hash.update(`${line}\n`)
  return hash.digest('hex')
}

export async function bindSources(
  trx: Tx,
  acting: Acting,
  decree: Decree,
  { number, signedOn }: { number: string; signedOn: string },
): Promise<Refusal | undefined> {
  for (const { sourceId, fiscalYear, amount } of await commitmentsOf(trx, acting.regencyCode, decree)) {
    if (amount === 0) continue
    const posted = await postEntry(trx, acting, {
      id: v7(),
      source_id: sourceId,
      fiscal_year: fiscalYear,
      kind: 'commitment',
      amount,
      on_date: signedOn,
      for_month: null,
      document: number,
      posted_for: `decree ${decree.id} ${sourceId} ${fiscalYear}`,
    })
    if (!posted.ok) return posted
  }
  return undefined
}
