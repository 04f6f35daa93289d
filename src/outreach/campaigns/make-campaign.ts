import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, forTheRegency, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { CampaignBody, PreviewBody, PreviewView } from './api.ts'
import { recount } from './recount.ts'

export type Made = { ok: true; id: string; people: number; repeated: boolean }

/** The people of the paths and villages asked for, within reach of who asks. */
async function meantBy(db: Db, regencyCode: string, { villages, paths }: PreviewBody): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.person_id as id from next_path n where n.regency_code = ${regencyCode} and n.path = any(${paths}::text[])
      and (cardinality(${villages}::text[]) = 0 or n.village_code = any(${villages}::text[]))`.execute(db)
  return rows.map(({ id }) => id)
}

const pathsDay = (db: Db | Tx, regencyCode: string) =>
  db
    .selectFrom('next_path_run')
    .select('as_of')
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
    .then((run) => run?.as_of ?? null)

/** How many people a campaign would hold, before it is made. */
export async function previewCampaign(db: Db, regencyCode: string, asked: PreviewBody): Promise<PreviewView> {
  const ids = await meantBy(db, regencyCode, asked)
  // Somebody may be on the list of an office that who asks does not see.
  return forTheRegency(async () => {
    const { rows } = await sql<Omit<PreviewView, 'asOf'>>`
      select count(*) filter (where not taken)::int as people, count(*) filter (where taken)::int as taken,
        count(distinct village_code) filter (where not taken)::int as villages
      from (select n.village_code, exists (select from campaign_person o where o.regency_code = ${regencyCode}
          and o.person_id = n.person_id and o.path = n.path and o.live) as taken
        from next_path n where n.regency_code = ${regencyCode} and n.person_id = any(${ids}::uuid[])) meant`.execute(
      db,
    )
    return { ...rows[0]!, asOf: await pathsDay(db, regencyCode) }
  })
}

/**
 * Opens a campaign on the people of some paths as they are now. The list stays as it is taken; whom an open campaign visits for the same
 * path stays with that one. The same id again changes nothing.
 */
export async function makeCampaign(db: Db, acting: Acting, asked: CampaignBody): Promise<Made | Refusal> {
  const ids = await meantBy(db, acting.regencyCode, asked)
  // Cards and months of the people are on lists an office does not see.
  return forTheRegency(() => txUnlessRefused(db, (trx) => makeOf(trx, acting, asked, ids)))
}

async function makeOf(
  trx: Tx,
  acting: Acting,
  asked: CampaignBody,
  ids: readonly string[],
): Promise<Made | Refusal> {
  const { regencyCode, actor, at } = acting
  await lockLists(trx, regencyCode)
  const before = await trx
    .selectFrom('campaign')
    .select(['title', 'people'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', asked.id)
    .executeTakeFirst()
  if (before)
    return before.title === asked.title
      ? { ok: true, id: asked.id, people: before.people, repeated: true }
      : refusal('campaign-differs')
  const asOf = await pathsDay(trx, regencyCode)
  if (!asOf) return refusal('campaign-no-paths')
  if (asked.officeId && !(await isOffice(trx, regencyCode, asked.officeId))) return refusal('not-found')
  await trx
    .insertInto('campaign')
    .values({
      regency_code: regencyCode,
      id: asked.id,
      title: asked.title,
      from_day: asked.fromDay,
      until_day: asked.untilDay,
      office_id: asked.officeId ?? null,
      villages: asked.villages,
      paths: asked.paths,
      target: asked.target ?? null,
      cost: asked.cost ?? null,
      as_of: asOf,
      people: 0,
      made_by: actor,
      made_at: at,
    })
    .execute()
  const people = await takeList(trx, regencyCode, asked, ids)
  if (people === 0) return refusal('campaign-nobody')
  await recount(trx, regencyCode, { campaigns: [asked.id] })
  await recordAct(trx, {
    ...acting,
    action: 'campaign.made',
    subjectKind: 'campaign',
    subjectId: asked.id,
    detail: { people },
  })
  return { ok: true, id: asked.id, people, repeated: false }
}

/** Lists are taken, counted and written to one after the other in a regency. */
export const lockLists = (trx: Tx, regencyCode: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`campaigns ${regencyCode}`}, 0))`.execute(trx)

async function isOffice(trx: Tx, regencyCode: string, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('office')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** By village, neighbourhood (RT) and name, so that the numbers on a sheet of paper follow each other. */
async function takeList(
  trx: Tx,
  regencyCode: string,
  asked: CampaignBody,
  ids: readonly string[],
): Promise<number> {
  const r = sql`${regencyCode}::text`
  await sql`insert into number_counter (regency_code, kind, last) values (${regencyCode}, 'visit-code', 0)
    on conflict do nothing`.execute(trx)
  const { rows } = await sql<{ people: number }>`
    with counter as (select last from number_counter where regency_code = ${r} and kind = 'visit-code'),
    meant as (
      select n.*, p.name, p.covered_until as covered_before, coalesce(home.rt, '') as rt from next_path n
      join coverage_person p on p.regency_code = ${r} and p.person_id = n.person_id
      left join lateral (
        select lpad(substring(s.address from '(?i)\\mRT(?:/RW)?[ .:]*0*([0-9]{1,3})'), 3, '0') as rt
        from worker_source x join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
        where x.regency_code = ${r} and x.worker_id = n.person_id and s.address ~* '\\mRT'
        order by s.created_at desc, s.id limit 1) home on true
      where n.regency_code = ${r} and n.path = any(${asked.paths}::text[]) and n.person_id = any(${ids}::uuid[])
        and not exists (select from campaign_person o where o.regency_code = ${r} and o.person_id = n.person_id
          and o.path = n.path and o.live)),
    taken as (
      insert into campaign_person (regency_code, id, campaign_id, person_id, number, path, reason, employer, name,
        district_code, village_code, rt, covered_before)
      select ${r}, gen_random_uuid(), ${asked.id}::uuid, person_id,
        (select last from counter) + row_number() over (order by village_code, rt, name, person_id), path, reason, employer, name,
        district_code, village_code, rt, covered_before from meant returning 1),
    moved as (update number_counter set last = last + (select count(*) from taken)
      where regency_code = ${r} and kind = 'visit-code')
    update campaign set people = (select count(*) from taken) where regency_code = ${r} and id = ${asked.id}::uuid
    returning people`.execute(trx)
  return rows[0]?.people ?? 0
}

/** Ends a campaign, of an office only its own: its people are free for another; what was found and what becomes of them is counted on. */
export const closeCampaign = (
  db: Db,
  acting: Acting,
  id: string,
  { reason, own }: { reason: string; own?: string | undefined },
) =>
  forTheRegency(() =>
    txUnlessRefused(db, async (trx): Promise<{ ok: true } | Refusal> => {
      const { regencyCode, actor, at } = acting
      await lockLists(trx, regencyCode)
      const closed = await trx
        .updateTable('campaign')
        .set({ closed_by: actor, closed_at: at, closed_reason: reason })
        .where('regency_code', '=', regencyCode)
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .$if(own !== undefined, (query) => query.where('office_id', '=', own!))
        .executeTakeFirst()
      if (closed.numUpdatedRows === 0n) return refusal('not-found')
      await trx
        .updateTable('campaign_person')
        .set({ live: false })
        .where('regency_code', '=', regencyCode)
        .where('campaign_id', '=', id)
        .execute()
      await recordAct(trx, {
        ...acting,
        action: 'campaign.closed',
        subjectKind: 'campaign',
        subjectId: id,
        reason,
      })
      return { ok: true }
    }),
  )
