import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'

/** Somebody BPJS paid, as the lists know them, with what it paid. */
export interface PaidPerson {
  personId: string
  name: string
  birthDate: string | null
  villageCode: string
  segment: string
  /** Since when a card protects; null without one. */
  coveredFrom: string | null
  diedOn: string | null
  payments: { programme: string; amount: number; on: string }[]
}

/** The people of the payments, with the truth of the twin about the day of a death. */
export async function paidPeople(
  db: Kysely<Schema>,
  regencyCode: string,
  truthDir: string,
): Promise<PaidPerson[]> {
  const truth = new Map<string, { birth: string; standing: string; on: string }>()
  for await (const one of csv(truthDir, 'people.csv'))
    truth.set(one.person!, { birth: one.birth_date!, standing: one.standing!, on: one.standing_on! })
  const died = new Map<string, string>()
  for await (const { person, programme, amount, paid_on } of csv(truthDir, 'claims.csv')) {
    const { birth, standing, on } = truth.get(person!)!
    if (standing === 'dead') died.set([programme, amount, paid_on, birth].join(' '), on)
  }
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{
    personId: string
    name: string
    birthDate: string | null
    villageCode: string
    segment: string
    coveredFrom: string | null
    programme: string
    amount: number
    on: string
  }>`select coalesce(x.person_id, w.person_id, p.participant_id) as "personId", p.name, p.birth_date as "birthDate",
      coalesce(nullif(x.village_code, ''), nullif(p.village_code, ''), p.told_village) as "villageCode",
      coalesce(m.segment, x.segment, 'BPU') as segment, (select min(f.covered_from) from membership f where f.regency_code = ${r}
        and f.participant_id = p.participant_id and f.covered_until > f.covered_from) as "coveredFrom", p.programme, p.amount, p.paid_on as "on"
    from benefit_payment p
    left join coverage_person x on x.regency_code = ${r} and x.participant_id = p.participant_id
    left join coverage_person w on w.regency_code = ${r} and w.person_id = p.worker_id
    left join lateral (select segment from membership m where m.regency_code = ${r} and m.participant_id = p.participant_id
      order by m.covered_until desc limit 1) m on true
    where p.regency_code = ${r} and p.found_by <> 'none' order by 1, p.paid_on, p.programme`.execute(db)
  const people = new Map<string, PaidPerson>()
  for (const { programme, amount, on, ...who } of rows) {
    const person = people.get(who.personId) ?? { ...who, diedOn: null, payments: [] }
    person.payments.push({ programme, amount, on })
    person.diedOn ??= died.get([programme, amount, on, who.birthDate].join(' ')) ?? null
    people.set(who.personId, person)
  }
  return [...people.values()]
}

const csv = (dir: string, name: string): AsyncIterable<Record<string, string>> =>
  createReadStream(join(dir, name)).pipe(parse({ columns: true }))
