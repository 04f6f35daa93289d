import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Db } from '../../platform/db/index.ts'

export interface Many {
  regencyCode: string
  people: number
  fromMonth: string
  untilMonth: string
}

/** A source, a tariff and a signed decree for so many made-up people, for tests and benchmarks; gives the source. */
export async function manyPeople(
  db: Db,
  { regencyCode: r, people, fromMonth, untilMonth }: Many,
): Promise<{ sourceId: string; decreeId: string }> {
  const [sourceId, decreeId] = [v7(), v7()]
  const at = new Date('2025-01-02T00:00:00Z')
  await sql`insert into funding_source (regency_code, id, kind, name, opened_by, opened_at)
    values (${r}, ${sourceId}, 'apbd-kabupaten', ${`APBD ${sourceId}`}, 'test', ${at})`.execute(db)
  await sql`insert into group_tariff (regency_code, id, group_code, scheme, amount, from_month, document, entered_by, entered_at)
    values (${r}, ${v7()}, 'rentan', 'fixed', 16800, ${fromMonth}::date, 'Perbup', 'test', ${at}) on conflict do nothing`.execute(
    db,
  )
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, number, signed_on, made_by, made_at)
    values (${r}, ${decreeId}, 'SK', ${fromMonth}::date, ${untilMonth}::date, 'signed', ${`SK ${decreeId}`}, '2025-01-02', 'test', ${at})`.execute(
    db,
  )
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      signed, name, district_code, village_code)
    select ${r}, gen_random_uuid(), ${decreeId}::uuid, 'add', gen_random_uuid(), 'rentan', ${sourceId}::uuid, ${fromMonth}::date,
      ${untilMonth}::date, true, 'Orang ' || i, '73.16.' || lpad((1 + i % 12)::text, 2, '0'),
      '73.16.' || lpad((1 + i % 12)::text, 2, '0') || '.20' || lpad((1 + i % 10)::text, 2, '0')
    from generate_series(1, ${people}::int) i`.execute(db)
  await sql`analyze decree_line, decree`.execute(db)
  return { sourceId, decreeId }
}
