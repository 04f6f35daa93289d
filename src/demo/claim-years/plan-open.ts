import { type Kysely, sql } from 'kysely'
import { v5 } from 'uuid'
import type { CasePlan, PlannedStep } from '../../claims/questions.ts'
import type { Schema } from '../../platform/db/index.ts'
import { createRng } from '../random.ts'
import { accountOf, at, daysLater, namespace, reportOf } from './words.ts'

interface Worker {
  personId: string
  name: string
  birthDate: string | null
  villageCode: string
  segment: string
}

/** How far accidents that are not paid have come, with the days since each step; a long time ago is past its day. */
const ways: ((days: (n: number) => string, decided: number) => [number, PlannedStep['body']][])[] = [
  () => [],
  () => [[20, { kind: 'collecting' }]],
  () => [[4, { kind: 'collecting' }]],
  () => [
    [30, { kind: 'collecting' }],
    [9, { kind: 'stuck', code: 'papers', reason: 'Surat dokter belum terbit' }],
  ],
  () => [
    [12, { kind: 'collecting' }],
    [6, { kind: 'stuck', code: 'account', reason: 'Rekening atas nama orang lain' }],
  ],
  () => [...ready(8)],
  (days) => [...ready(9), [1, { kind: 'submitted', on: days(1), number: 'B-2' }]],
  (days) => [...ready(30), [20, { kind: 'submitted', on: days(20), number: 'B-3' }]],
  (days, sum) => [...sent(days), [2, decidedOn(days(2), 'approved', sum)]],
  (days, sum) => [...sent(days), [15, decidedOn(days(15), 'approved', sum)]],
  (days, sum) => [
    ...sent(days),
    [9, decidedOn(days(9), 'partly', Math.floor(sum / 2))],
    [5, { kind: 'appealed', reason: 'Kuitansi obat belum dihitung' }],
  ],
  (days) => [...sent(days), [8, decidedOn(days(8), 'refused', 0)], [6, { kind: 'closed' }]],
  (days) => [...sent(days), [3, decidedOn(days(3), 'refused', 0)]],
  () => [
    [10, { kind: 'collecting' }],
    [3, { kind: 'withdrawn', reason: 'Perawatan ditanggung pihak lain' }],
  ],
  (days) => [
    ...ready(25),
    [18, { kind: 'submitted', on: days(18), number: 'B-4' }],
    [7, { kind: 'returned', reason: 'KK2 belum lengkap' }],
  ],
]
const ready = (since: number): [number, PlannedStep['body']][] => [
  [since, { kind: 'collecting' }],
  [Math.max(1, since - 3), { kind: 'completed' }],
]
const sent = (days: (n: number) => string): [number, PlannedStep['body']][] => [
  ...ready(28),
  [22, { kind: 'submitted', on: days(22), number: 'B-5' }],
]
const decidedOn = (
  on: string,
  outcome: 'approved' | 'partly' | 'refused',
  amount: number,
): PlannedStep['body'] => ({
  kind: 'decided',
  outcome,
  amount,
  on,
  lines: [],
  reason: outcome === 'approved' ? '' : 'Menurut berkas yang diterima',
})

/** Accidents of workers nobody was paid for, in every state: some late, some stuck, one in thirty as many as were paid for. */
export async function planOpen(
  db: Kysely<Schema>,
  regencyCode: string,
  { seed, paid, asOf, today }: { seed: number; paid: number; asOf: string; today: string },
): Promise<CasePlan[]> {
  const wanted = Math.max(ways.length, Math.round(paid / 30))
  const { rows } =
    await sql<Worker>`select p.person_id as "personId", p.name, p.birth_date as "birthDate", p.village_code as "villageCode",
      p.segment
    from coverage_person p
    where p.regency_code = ${regencyCode} and p.protection = 'active' and p.standing = 'present' and p.participant_id is not null
      and length(p.village_code) = 13
      and not exists (select from benefit_payment b where b.regency_code = ${regencyCode}
        and (b.participant_id = p.participant_id or b.worker_id = p.worker_id))
      and exists (select from membership m where m.regency_code = ${regencyCode} and m.participant_id = p.participant_id
        and 'JKK' = any(m.programmes) and m.covered_from < ${asOf}::date - 40 and m.covered_until > ${asOf}::date)
    order by hashtext(p.search || coalesce(p.birth_date::text, '') || ${String(seed)}), p.search, p.village_code
    limit ${wanted}`.execute(db)
  return rows.map((person, i) => {
    // By name and birth, which are the twin's own: the ids of people are made anew with each database.
    const rng = createRng(`${seed}:open:${i}`)
    const id = v5(`${seed} open ${i} ${person.name} ${person.birthDate} ${person.villageCode}`, namespace)
    const days = (n: number) => daysLater(today, -n)
    const steps = ways[i % ways.length]!(days, rng.between(4, 60) * 250_000)
    const reported = Math.max(1, ...steps.map(([ago]) => ago)) + 1
    const since = [asOf, days(reported)].toSorted()[0]!
    const happenedOn = daysLater(since, -rng.between(1, 20))
    return {
      actor: 'demo',
      reportedAt: at(days(reported)),
      event: reportOf({ id, kind: 'accident', happenedOn, person }),
      heirs: [
        {
          id: v5('self', id),
          body: {
            relation: 'self' as const,
            alive: true,
            name: person.name,
            bank: 'BRI',
            account: accountOf(rng),
            accountName: person.name,
          },
        },
      ],
      claims: [
        {
          id: v5('claim JKK', id),
          programme: 'JKK' as const,
          facts: {
            result: 'recovered',
            wage: 1_000_000,
            monthsUnable: 1,
            paidThrough: happenedOn.slice(0, 7),
          },
          reason: '',
          steps: steps.map(([ago, body]) => ({ at: at(days(ago)), body })),
        },
      ],
      others: [],
    }
  })
}
