import type { Readable } from 'node:stream'
import { type RawBuilder, sql } from 'kysely'
import type { Secrets } from '../platform/crypto.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import type { Refusal } from '../platform/problem.ts'
import type { Watermark } from '../platform/watermark.ts'
import type { PersonRow } from './api.ts'
import { figureOf } from './figures.ts'
import { type Day, findPeople, type PeopleAsked, shown } from './query-people.ts'
import { resolveDay } from './resolve-day.ts'
import { exportWord } from './words.ts'

/** How many people a full export would hold, and of which day. */
export async function countFullPeople(
  db: Db,
  secrets: Secrets,
  regencyCode: string,
  asked: PeopleAsked,
  at: Date,
): Promise<{ ok: true; asOf: string | null; persons: number } | Refusal> {
  const day = await resolveDay(db, regencyCode, asked.asOf, at)
  if (!day.ok) return day
  if (day.asOf === null) return { ok: true, asOf: null, persons: 0 }
  const { total } = await findPeople(db, secrets, regencyCode, day, asked)
  return { ok: true, asOf: day.asOf, persons: total }
}

export interface FullPeople {
  /** The file while it is read, in bounded memory. */
  file: Readable
  /** SQL: the ids of exactly these people, for whoever writes down that they were read. */
  ids: RawBuilder<unknown>
}

/** The people behind a figure with their numbers in full. In a transaction that sees one moment, file and ids agree. */
export async function openFullPeople(
  trx: Tx,
  secrets: Secrets,
  regencyCode: string,
  day: Day & { asOf: string },
  asked: PeopleAsked,
  mark: Watermark,
  language: Language,
): Promise<FullPeople> {
  const { found } = await findPeople(trx, secrets, regencyCode, day, asked)
  const people = found(sql``)
  const query = sql<SealedRow>`select ${shown}, ${sealedNik(regencyCode)} as "nikSealed" from ${people}`
  const { peopleToXlsx } = await import('./write-people.ts')
  const title = `${figureOf(asked.figure).name[language]}, ${day.asOf}`
  return {
    file: peopleToXlsx(opened(), exportWord(language), title, mark),
    ids: sql`select person_id::text as id from ${people}`,
  }

  async function* opened() {
    for await (const page of trx.getExecutor().stream<SealedRow>(query.compile(trx), 1000))
      for (const { nikSealed, ...row } of page.rows)
        yield { ...row, nikMask: nikSealed === null ? null : secrets.open(nikSealed) }
  }
}

type SealedRow = PersonRow & { nikSealed: Buffer | null }

/** SQL: of the numbers of worker and participant a valid one first, as when one number is opened. */
const sealedNik = (regencyCode: string) => sql`(
  select held.nik_sealed from (
    select 1 as place, w.nik_sealed, w.nik_status from worker w
      where w.regency_code = ${regencyCode} and w.id = p.worker_id
    union all
    select 2, c.nik_sealed, c.nik_status from participant c
      where c.regency_code = ${regencyCode} and c.id = p.participant_id
  ) held order by (held.nik_status = 'valid') desc, (held.nik_sealed is not null) desc, held.place limit 1)`

/** What was asked for, in words, one line each: whoever allows it reads this and no row. */
export async function peopleFilterWords(
  db: Db | Tx,
  regencyCode: string,
  asked: PeopleAsked,
  language: Language,
): Promise<string[]> {
  const t = wordsOf(language)
  const word = exportWord(language)
  const place = async (code: string) => {
    const { rows } = await sql<{ name: string }>`
      select name from village where regency_code = ${regencyCode} and code = ${code}
      union all select name from district where regency_code = ${regencyCode} and code = ${code}`.execute(db)
    return rows[0]?.name ?? code
  }
  const said = (label: string, value: string) =>
    `${t(`people.${label}`)}: ${value || t('fullExport.unknown')}`
  return [
    asked.everyone ? t('fullExport.everyone') : figureOf(asked.figure).name[language],
    ...(asked.district === undefined ? [] : [said('district', await place(asked.district))]),
    ...(asked.village === undefined ? [] : [said('village', await place(asked.village))]),
    ...(asked.segment === undefined
      ? []
      : [said('segment', asked.segment && word(`segment.${asked.segment}`))]),
    ...(asked.group === undefined ? [] : [said('group', asked.group && word(`group.${asked.group}`))]),
    ...(asked.protection === undefined
      ? []
      : [said('protectionLabel', word(`protection.${asked.protection}`))]),
  ]
}
