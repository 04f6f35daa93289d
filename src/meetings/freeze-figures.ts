import { sql } from 'kysely'
import { v7 } from 'uuid'
import { lawOf } from '../law/questions.ts'
import { type Db, forTheRegency, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Acting } from './acting.ts'
import { choosable, valuesOn } from './catalogue.ts'
import { note, openMeeting } from './plan-meeting.ts'

/**
 * Takes figures of a day down for a meeting: value, words, law and lists they stand on. What was taken before stays as it
 * is; asked again, only what is new is added.
 */
export const freezeFigures = (
  db: Db,
  acting: Acting,
  meetingId: string,
  { asOf, figures }: { asOf: string; figures: readonly string[] },
): Promise<{ ok: true; taken: number } | Refusal> =>
  // The regency's numbers, whoever of it takes them down.
  forTheRegency(async () => {
    const { regencyCode, at } = acting
    const asked = choosable.filter(({ id }) => figures.includes(id))
    const unknown = figures.filter((id) => !asked.some((figure) => figure.id === id))
    if (unknown.length > 0) return refusal('meeting-figure-unknown', { figures: unknown.join(', ') })
    // A day nobody asked for is counted in a transaction of its own.
    const before = await valuesOn(db, regencyCode, asOf, at)
    if (!before.ok) return before
    const { version: lawVersion } = await lawOf(db, regencyCode)
    return tx(db, async (trx) => {
      const open = await openMeeting(trx, regencyCode, meetingId)
      if (!open.ok) return open
      const there = await taken(trx, regencyCode, meetingId, asOf)
      const fresh = asked.filter(({ id }) => !there.has(id))
      const missing = fresh.filter(({ id }) => before.values[id] === undefined)
      if (missing.length > 0) return refusal('meeting-no-figures')
      if (fresh.length === 0) return { ok: true, taken: 0 }
      const freezeId = v7()
      await trx
        .insertInto('meeting_freeze')
        .values({
          regency_code: regencyCode,
          id: freezeId,
          meeting_id: meetingId,
          as_of: asOf,
          law_version: lawVersion,
          lists_version: await listsVersion(trx, regencyCode),
          lists: JSON.stringify(await listsNow(trx, regencyCode)),
          frozen_by: acting.actor,
          frozen_at: at,
        })
        .execute()
      await trx
        .insertInto('meeting_figure')
        .values(
          fresh.map(({ id, unit, name, definition, source }, i) => ({
            regency_code: regencyCode,
            meeting_id: meetingId,
            figure: id,
            as_of: asOf,
            freeze_id: freezeId,
            position: there.size + i + 1,
            value: before.values[id]!,
            unit,
            name: JSON.stringify(name),
            definition: JSON.stringify(definition),
            source: JSON.stringify(source),
          })),
        )
        .execute()
      await note(trx, acting, meetingId, 'figures-frozen', { asOf, count: fresh.length })
      return { ok: true, taken: fresh.length }
    })
  })

async function taken(trx: Tx, regencyCode: string, meetingId: string, asOf: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('meeting_figure')
    .select('figure')
    .where('regency_code', '=', regencyCode)
    .where('meeting_id', '=', meetingId)
    .where('as_of', '=', asOf)
    .execute()
  return new Set(rows.map(({ figure }) => figure))
}

/** Counts up with each change of the lists the figures stand on. */
export async function listsVersion(db: Db | Tx, regencyCode: string): Promise<number> {
  const tenant = await db
    .selectFrom('tenant')
    .select('linked_version')
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return tenant?.linked_version ?? 0
}

export interface ListVersion {
  kind: string
  office: string
  list: string
  asOf: string
  importId: string
  enteredAt: string | null
}

/** Each list by the import that holds now, and each file of benefits. */
async function listsNow(trx: Tx, regencyCode: string): Promise<ListVersion[]> {
  const { rows } = await sql<ListVersion>`
    (select distinct on (l.id) l.kind, o.name as office, l.name as list, i.as_of as "asOf", i.id as "importId",
      to_char(i.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "enteredAt"
    from import i join list l on l.regency_code = ${regencyCode} and l.id = i.list_id
    join office o on o.regency_code = ${regencyCode} and o.id = l.office_id
    where i.regency_code = ${regencyCode} and i.status = 'committed'
    order by l.id, i.as_of desc, i.committed_at desc)
    union all
    select 'benefits', '', b.file_name, b.until_day, b.id, to_char(b.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    from benefit_import b where b.regency_code = ${regencyCode} and b.undone_at is null
    order by 1, 2, 3`.execute(trx)
  return rows
}
