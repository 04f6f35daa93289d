import { sql } from 'kysely'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { checkLines, isStopped, needsReason } from './check-lines.ts'
import { recordStep } from './make-decree.ts'
import { type Decree, openDecree } from './open-decree.ts'

type Done = { ok: true } | Refusal

/** The maker is done: everybody is looked at again, and nobody may stand in the way. */
export const submitDecree = (db: Db, acting: Acting, id: string): Promise<Done> =>
  tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, id, ['draft'])
    if (!opened.ok) return opened
    const fault = await faultOfLines(trx, acting, opened.decree)
    if (fault) return fault
    await toState(trx, acting, id, 'submitted')
    return { ok: true }
  })

/** A second person has looked through it. */
export const checkDecree = (db: Db, acting: Acting, id: string): Promise<Done> =>
  tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, id, ['submitted'])
    if (!opened.ok) return opened
    if ((await actorsOf(trx, acting.regencyCode, id)).includes(acting.actor)) return refusal('decree-own')
    await toState(trx, acting, id, 'checked')
    return { ok: true }
  })

/** Back to the maker, with what is to be put right. */
export const returnDecree = (db: Db, acting: Acting, id: string, reason: string): Promise<Done> =>
  tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, id, ['submitted', 'checked'])
    if (!opened.ok) return opened
    await toState(trx, acting, id, 'draft', 'returned', reason)
    await checkLines(trx, acting, opened.decree)
    return { ok: true }
  })

/** Looks at everybody in a draft again, as the lists stand now. */
export const recheckDecree = (db: Db, acting: Acting, id: string): Promise<Done> =>
  tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, id, ['draft'])
    if (!opened.ok) return opened
    await checkLines(trx, acting, opened.decree)
    return { ok: true }
  })

/** A draft nobody wants any more; it stays to be read. */
export const withdrawDecree = (db: Db, acting: Acting, id: string, reason: string): Promise<Done> =>
  tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, id, ['draft', 'submitted', 'checked'])
    if (!opened.ok) return opened
    await toState(trx, acting, id, 'withdrawn', 'withdrawn', reason)
    return { ok: true }
  })

async function toState(
  trx: Tx,
  acting: Acting,
  id: string,
  state: 'draft' | 'submitted' | 'checked' | 'withdrawn',
  act: 'submitted' | 'checked' | 'returned' | 'withdrawn' = state as 'submitted',
  reason = '',
): Promise<void> {
  await trx
    .updateTable('decree')
    .set({ state })
    .where('regency_code', '=', acting.regencyCode)
    .where('id', '=', id)
    .execute()
  await recordStep(trx, acting, id, act, { reason })
}

/** Checks everybody anew; refuses when somebody cannot be signed, or only with a reason nobody wrote. */
export async function faultOfLines(trx: Tx, acting: Acting, decree: Decree): Promise<Refusal | undefined> {
  await checkLines(trx, acting, decree)
  const { rows } = await sql<{ lines: number; stopped: number; asking: number }>`
    select count(*)::int as lines, count(*) filter (where ${isStopped})::int as stopped,
      count(*) filter (where ${needsReason})::int as asking
    from decree_line l where l.regency_code = ${acting.regencyCode} and l.decree_id = ${decree.id}`.execute(
    trx,
  )
  const { lines, stopped, asking } = rows[0]!
  if (lines === 0) return refusal('decree-empty')
  if (stopped > 0) return refusal('decree-stopped', { people: stopped })
  return asking > 0 ? refusal('decree-asks', { people: asking }) : undefined
}

/** Who made, submitted or checked it since it last was a draft, and who began it: each step is another person's. */
export async function actorsOf(trx: Tx, regencyCode: string, id: string): Promise<string[]> {
  const acts = await trx
    .selectFrom('decree_act')
    .select(['kind', 'by'])
    .where('regency_code', '=', regencyCode)
    .where('decree_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const returned = acts.map(({ kind }) => kind).lastIndexOf('returned')
  return acts.filter(({ kind }, i) => kind === 'made' || i > returned).map(({ by }) => by)
}
