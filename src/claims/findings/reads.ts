import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import { type PaperKindCode, paperKinds } from '../documents/kinds.ts'
import type { FindingRowsBody, FindingRowsView, FindingsView } from './api.ts'
import { type FindingKind, findingKindNames, findingKinds } from './words.ts'

export const rowsAPage = 50

interface Counted {
  kind: FindingKind
  total: number
  open: number
  explained: number
  confirmed: number
}

/** What was found, as sums by kind. */
export async function getFindings(db: Db, regencyCode: string): Promise<FindingsView> {
  const run = await db
    .selectFrom('claim_finding_run')
    .select('ran_at')
    .where('regency_code', '=', regencyCode)
    .orderBy('ran_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const { rows } = await sql<Counted>`
    select f.kind, count(*)::int as total, count(*) filter (where f.state = 'open')::int as open,
      count(*) filter (where f.state = 'explained')::int as explained, count(*) filter (where f.state = 'confirmed')::int as confirmed
    from claim_finding f where f.regency_code = ${regencyCode} and f.closed_on is null group by f.kind`.execute(
    db,
  )
  const { rows: sums } = await sql<
    FindingsView['states'] & Pick<FindingsView, 'serious' | 'cases' | 'reopened' | 'closed'>
  >`
    select count(*) filter (where f.closed_on is null and f.state = 'open')::int as open,
      count(*) filter (where f.closed_on is null and f.state = 'explained')::int as explained,
      count(*) filter (where f.closed_on is null and f.state = 'confirmed')::int as confirmed,
      count(*) filter (where f.closed_on is null and f.state = 'open' and f.severity = 3)::int as serious,
      count(distinct f.event_id) filter (where f.closed_on is null and f.state = 'open')::int as cases,
      count(*) filter (where f.closed_on is null and f.state = 'open' and f.reopened_on is not null)::int as reopened,
      count(*) filter (where f.closed_on is not null)::int as closed
    from claim_finding f where f.regency_code = ${regencyCode}`.execute(db)
  const { open, explained, confirmed, ...rest } = sums[0]!
  return {
    ranAt: run?.ran_at.toISOString() ?? null,
    states: { open, explained, confirmed },
    ...rest,
    kinds: findingKindNames.flatMap((kind) => {
      const found = rows.find((row) => row.kind === kind)
      if (!found) return []
      const { total, open: isOpen, explained: isExplained, confirmed: isConfirmed } = found
      const states = { open: isOpen, explained: isExplained, confirmed: isConfirmed }
      return [{ kind, owner: findingKinds[kind], total, states }]
    }),
  }
}

/** The findings themselves, the gravest first and of these the oldest, a page after the last one shown. */
export async function getFindingRows(
  db: Db,
  regencyCode: string,
  { kind, state, severity, eventId, closed, after }: FindingRowsBody,
  language: Language = 'id',
): Promise<FindingRowsView> {
  const which = sql`f.regency_code = ${regencyCode} and (f.closed_on is not null) = ${closed}::boolean
    and (${kind ?? ''} in ('', f.kind)) and (${state ?? ''} in ('', f.state))
    and (${severity ?? null}::int is null or f.severity = ${severity ?? null}::int)
    and (${eventId ?? null}::uuid is null or f.event_id = ${eventId ?? null}::uuid)`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from claim_finding f where ${which}`.execute(db)
  const { rows } = await sql<Omit<FindingRowsView['rows'][number], 'owner'>>`
    select f.id, f.event_id as "eventId", e.number as "eventNumber", e.person_id as "personId", e.name, coalesce(v.name, '') as village,
      e.happened_on as "happenedOn", f.kind, f.severity, f.evidence, f.state, f.state_reason as "stateReason",
      f.state_by as "stateBy", f.told_on as "toldOn", f.opened_on as "openedOn", f.reopened_on as "reopenedOn",
      f.closed_on as "closedOn"
    from claim_finding f
    join claim_event e on e.regency_code = ${regencyCode} and e.id = f.event_id
    left join village v on v.code = e.village_code
    where ${which} and (${after ?? null}::uuid is null or (-f.severity, f.opened_on, f.id) >
      (select -a.severity, a.opened_on, a.id from claim_finding a where a.regency_code = ${regencyCode} and a.id = ${after ?? null}::uuid))
    order by -f.severity, f.opened_on, f.id limit ${rowsAPage}`.execute(db)
  const title = (code: string) => paperKinds[code as PaperKindCode]?.title[language] ?? code
  return {
    total: counted[0]!.total,
    rows: rows.map((row) => ({
      ...row,
      owner: findingKinds[row.kind],
      evidence: row.evidence.map((one) => (one.what === 'paper' ? { ...one, name: title(one.name) } : one)),
    })),
  }
}
