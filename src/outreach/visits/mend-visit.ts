import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, forTheRegency, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { lockLists } from '../campaigns/make-campaign.ts'
import { recount } from '../campaigns/recount.ts'

interface Visit {
  id: string
  member: string
  campaign: string
  village: string
  day: string
}
type Done = { ok: true } | Refusal
type Mend = (trx: Tx, visit: Visit) => Promise<number>

/** A visit that was entered by mistake no longer counts; it stays to be read, with who said so and why. */
export const undoVisit = (db: Db, acting: Acting, id: string, reason: string): Promise<Done> =>
  mend(db, acting, id, { action: 'visit.undone', reason }, (trx) =>
    put(trx, acting, { kind: 'undone', chosen: null, reason }, sql`select ${id}::uuid as id`),
  )

/** Of visits of one day that contradict each other a person says which one it was; the others no longer count. */
export const chooseVisit = (db: Db, acting: Acting, id: string, reason: string): Promise<Done> =>
  mend(db, acting, id, { action: 'visit.chosen', reason }, (trx, { member, day }) =>
    put(
      trx,
      acting,
      { kind: 'not-chosen', chosen: id, reason },
      sql`select o.id from visit o join visit v on v.regency_code = ${acting.regencyCode} and v.id = ${id}::uuid
        join campaign_person p on p.regency_code = ${acting.regencyCode} and p.id = o.member_id
        where o.regency_code = ${acting.regencyCode} and coalesce(p.same_as, p.id) = ${member}::uuid and o.visited_on = ${day}::date
          and o.outcome not in ('not-met', v.outcome)`,
    ),
  )

async function mend(
  db: Db,
  acting: Acting,
  id: string,
  { action, reason }: { action: 'visit.undone' | 'visit.chosen'; reason: string },
  work: Mend,
): Promise<Done> {
  const { regencyCode } = acting
  // Seen by who asks, and counting.
  const { rows } = await sql<Visit>`
    select v.id, coalesce(p.same_as, p.id) as member, p.campaign_id as campaign, p.village_code as village, v.visited_on as day
    from visit v join campaign_person p on p.regency_code = ${regencyCode} and p.id = v.member_id
    where v.regency_code = ${regencyCode} and v.id = ${id}::uuid`.execute(db)
  const [visit] = rows
  if (!visit) return refusal('not-found')
  return forTheRegency(() =>
    txUnlessRefused(db, async (trx): Promise<Done> => {
      await lockLists(trx, regencyCode)
      const standing = await trx
        .selectFrom('visit_mend')
        .select('kind')
        .where('regency_code', '=', regencyCode)
        .where('visit_id', '=', id)
        .executeTakeFirst()
      if (standing) return refusal('visit-mended')
      if ((await work(trx, visit)) === 0) return refusal('visit-nothing-to-choose')
      await recount(trx, regencyCode, { campaigns: [visit.campaign], villages: [visit.village] })
      await recordAct(trx, {
        ...acting,
        action,
        subjectKind: 'visit',
        subjectId: id,
        reason,
        detail: { member: visit.member },
      })
      return { ok: true }
    }),
  )
}

async function put(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  { kind, chosen, reason }: { kind: 'undone' | 'not-chosen'; chosen: string | null; reason: string },
  which: ReturnType<typeof sql>,
): Promise<number> {
  const { numAffectedRows } =
    await sql`insert into visit_mend (regency_code, visit_id, kind, chosen_id, reason, made_by, made_at)
    select ${regencyCode}, w.id, ${kind}, ${chosen}::uuid, ${reason}, ${actor}, ${at}::timestamptz from (${which}) w
    on conflict (regency_code, visit_id) do nothing`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
