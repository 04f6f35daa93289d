import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { Told } from './store.ts'

interface Standing {
  id: string
  programme: string
  paidOn: string
  amount: number
  contentKey: string
  kpj: string | null
  nikIndex: string | null
  search: string
  birthDate: string | null
  person: string | null
}
type Row = Omit<Told, 'nth'>
interface Sorted {
  fresh: Told[]
  skipped: number
  /** Rows taken for payments told before by the name alone: somebody is to look at them. */
  alike: number[]
}

/**
 * Which payments of a file an earlier one told already. Files name people by different columns: the same programme, day and sum
 * are one payment where KPJ or NIK agree, where both lead to one person here, or where the name does and nothing speaks
 * against it. Each payment that stands is met once, so that two alike in one file stay two.
 */
export async function sortTold(trx: Tx, regencyCode: string, rows: readonly Row[]): Promise<Sorted> {
  const standing = await alreadyTold(trx, regencyCode, rows)
  const people = standing.size > 0 ? await peopleOf(trx, regencyCode, rows) : []
  const met = new Set<string>()
  const nth = new Map<string, number>()
  const sorted: Sorted = { fresh: [], skipped: 0, alike: [] }
  const meet = (row: Row, how: (one: Standing) => boolean) => {
    const found = standing.get(tripleOf(row))?.find((one) => !met.has(one.id) && how(one))
    if (found) met.add(found.id)
    return found !== undefined
  }
  const left = rows.map((row) => !meet(row, (one) => one.contentKey === row.contentKey))
  for (const how of ['sure', 'alike'] as const)
    for (const [i, row] of rows.entries()) {
      if (!left[i] || !meet(row, (one) => likeness(row, people[i] ?? null, one) === how)) continue
      left[i] = false
      if (how === 'alike') sorted.alike.push(row.row)
    }
  for (const list of standing.values())
    for (const { contentKey } of list) nth.set(contentKey, (nth.get(contentKey) ?? 0) + 1)
  for (const [i, row] of rows.entries()) {
    if (!left[i]) continue
    const next = (nth.get(row.contentKey) ?? 0) + 1
    nth.set(row.contentKey, next)
    sorted.fresh.push({ ...row, nth: next })
  }
  sorted.skipped = rows.length - sorted.fresh.length
  return sorted
}

const tripleOf = ({ programme, paidOn, amount }: Pick<Standing, 'programme' | 'paidOn' | 'amount'>) =>
  `${programme} ${paidOn} ${amount}`

/** Two cards of one person are two payments: what both tell decides. */
function likeness(row: Row, person: string | null, one: Standing): 'sure' | 'alike' | 'other' {
  if (row.kpj && one.kpj) return row.kpj === one.kpj ? 'sure' : 'other'
  if (row.nikIndex && one.nikIndex) return row.nikIndex === one.nikIndex ? 'sure' : 'other'
  if (person && one.person) return person === one.person ? 'sure' : 'other'
  if (row.birthDate && one.birthDate && row.birthDate !== one.birthDate) return 'other'
  return row.search !== '' && row.search === one.search ? 'alike' : 'other'
}

async function alreadyTold(
  trx: Tx,
  regencyCode: string,
  rows: readonly Row[],
): Promise<Map<string, Standing[]>> {
  const asked = [...new Map(rows.map((row) => [tripleOf(row), row])).values()]
  const wanted = asked.map(({ programme, paidOn, amount }) => ({ programme, paid_on: paidOn, amount }))
  const { rows: found } = await sql<Standing>`
    select b.id, b.programme, b.paid_on as "paidOn", b.amount, b.content_key as "contentKey", b.kpj, b.nik_index as "nikIndex", b.search,
      b.birth_date as "birthDate", coalesce(b.participant_id, b.worker_id)::text as person
    from benefit_payment b
    join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(programme text, paid_on date, amount bigint)
      using (programme, paid_on, amount)
    where b.regency_code = ${regencyCode} order by b.id`.execute(trx)
  return Map.groupBy(found, tripleOf)
}

/** Whom each row leads to here, by the one participant its KPJ or NIK names; null where none or several. */
async function peopleOf(trx: Tx, regencyCode: string, rows: readonly Row[]): Promise<(string | null)[]> {
  const told = rows.map(({ kpj, nikIndex }, place) => ({ place, kpj, nik: nikIndex }))
  const { rows: found } = await sql<{ place: number; person: string }>`
    with told as (select * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(place int, kpj text, nik text)), led as (
      select t.place, m.participant_id from told t
      join membership m on m.regency_code = ${regencyCode} and m.kpj = t.kpj
      union
      select t.place, p.id from told t
      join participant p on p.regency_code = ${regencyCode} and p.nik_index = t.nik where t.kpj is null)
    select place, min(participant_id::text) as person from led group by 1 having count(*) = 1`.execute(trx)
  const by = new Map(found.map(({ place, person }) => [place, person]))
  return rows.map((_, place) => by.get(place) ?? null)
}
