import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { FundedGroup } from '../../rules/index.ts'
import { riskOf } from '../plan/stakes/occupations.ts'
import type { WaitingRowsBody, WaitingRowsView, WaitingView } from './api.ts'
import { order } from './order.ts'
import { waitingPeople } from './waiting-people.ts'

export const rowsAPage = 50

/** How many wait in each group, and the rule by which they come. */
export async function getWaiting(db: Db, regencyCode: string): Promise<WaitingView> {
  const { rows } = await sql<WaitingView['groups'][number]>`
    select q.group_code as "group", count(*)::int as people, min(q.asked_on) as since from waiting_person q
    where q.regency_code = ${regencyCode} and q.closed_at is null group by 1 order by 2 desc, 1`.execute(db)
  return { order: [...order], groups: rows }
}

/** Those who wait, in the order in which they come, a page after the last one shown. */
export async function getWaitingRows(
  db: Db,
  regencyCode: string,
  { group, villageCode, after }: WaitingRowsBody,
): Promise<WaitingRowsView> {
  const people = await waitingPeople(db, regencyCode, { group, villageCode })
  const start = after ? people.findIndex(({ id }) => id === after) + 1 : 0
  const page = people.slice(start, start + rowsAPage)
  const names = await namesOf(
    db,
    page.flatMap(({ village_code, district_code }) => [village_code, district_code]),
  )
  return {
    total: people.length,
    rows: page.map((one, i) => ({
      id: one.id,
      place: start + i + 1,
      personId: one.worker_id,
      name: one.name,
      nikMask: one.nik_mask,
      village: names.get(one.village_code) ?? '',
      district: names.get(one.district_code) ?? '',
      group: one.group_code as FundedGroup,
      askedBy: one.asked_by,
      askedOn: one.asked_on,
      decile: one.decile,
      occupation: one.occupation,
      risk: riskOf(one.occupation ?? ''),
      protection: one.protection,
      coveredUntil: one.covered_until,
      ready: one.ready,
      inDraft: one.in_draft,
    })),
  }
}

async function namesOf(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from village where code = any(${codes}::text[])
    union all select code, name from district where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
