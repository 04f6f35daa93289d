import { type Kysely, sql } from 'kysely'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import type { IncidentsView, IncidentView } from '../api.ts'
import { clockOf } from '../law/clock.ts'
import { periodOn, tellWithin } from '../law/periods.ts'
import { openContent } from './content.ts'

interface Stored {
  id: string
  number: string
  foundAt: Date
  dueAt: Date
  closedAt: Date | null
  toldAgency: Date | null
  toldSubjects: Date | null
  last: Buffer
}
type Row = IncidentsView['rows'][number]

const told = (kind: string) => sql`(select min(t.written_at) from incident_entry t
  where t.regency_code = i.regency_code and t.incident_id = i.id and t.kind = ${kind})`

async function stored(db: Kysely<Schema>, regencyCode: string, id?: string): Promise<Stored[]> {
  const { rows } = await sql<Stored>`select i.id, i.number, i.found_at as "foundAt", i.due_at as "dueAt",
      i.closed_at as "closedAt", ${told('told-agency')} as "toldAgency", ${told('told-subjects')} as "toldSubjects",
      (select e.content_sealed from incident_entry e where e.regency_code = i.regency_code and e.incident_id = i.id
        order by e.seq desc limit 1) as last
    from incident i where i.regency_code = ${regencyCode} ${id ? sql`and i.id = ${id}` : sql``}
    order by i.closed_at is not null, i.due_at desc, i.id limit 500`.execute(db)
  return rows
}

/** The clock stands still once both were told: at the later of the two notices. */
function shown(row: Stored, key: Secrets, now: Date): Row {
  const both = row.toldAgency && row.toldSubjects
  const stopped = both && new Date(Math.max(row.toldAgency!.getTime(), row.toldSubjects!.getTime()))
  const { hoursLeft, state } = clockOf(row.dueAt, stopped ?? now)
  return {
    id: row.id,
    number: row.number,
    what: openContent(key, row.last).what,
    foundAt: row.foundAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    hoursLeft,
    clock: stopped ? 'answered' : state,
    toldAgency: row.toldAgency?.toISOString() ?? null,
    toldSubjects: row.toldSubjects?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

export async function listIncidents(
  db: Kysely<Schema>,
  key: Secrets,
  regencyCode: string,
  now: Date,
): Promise<IncidentsView> {
  const { value, cite } = periodOn(tellWithin, now)
  const rows = await stored(db, regencyCode)
  return { period: { ...value, ...cite }, rows: rows.map((row) => shown(row, key, now)) }
}

export async function findIncident(
  db: Kysely<Schema>,
  key: Secrets,
  regencyCode: string,
  id: string,
  now: Date,
): Promise<IncidentView | undefined> {
  const [row] = await stored(db, regencyCode, id)
  if (!row) return undefined
  const entries = await db
    .selectFrom('incident_entry')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('incident_id', '=', id)
    .orderBy('seq')
    .execute()
  const history = entries.map((each) => ({
    seq: each.seq,
    kind: each.kind,
    by: each.written_by,
    at: each.written_at.toISOString(),
    content: openContent(key, each.content_sealed),
  }))
  const { seq, content } = history.at(-1)!
  return { ...shown(row, key, now), seq, content, history }
}
