import { sql } from 'kysely'
import { dayOf } from '../../../platform/day.ts'
import { type Db, type Tx, txUnlessRefused } from '../../../platform/db/index.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import type { Acting } from '../../acting.ts'
import { type AdoptedView, leavable } from '../api.ts'
import { costsOf } from '../commitments.ts'
import { recordStep } from '../make-decree.ts'
import { openDecree } from '../open-decree.ts'
import { bindSources, isTaken, oneAtATime, printOf } from '../sign-decree.ts'
import { type Asked, layOutPeople, type Origin } from './lay-out-people.ts'

export interface OldDecree extends Asked {
  id: string
  title: string
  number: string
  signedOn: string
  reason: string
  /** Why the rows of its annex nobody is found for are left out; without it one of them keeps all from being entered. */
  leaveOut?: string | undefined
}
export type Adopted = { ok: true } & AdoptedView
const faultsShown = 200

/**
 * Enters a decree that was signed before the regency used this program. It is taken as it stood: nobody is left out for what is
 * known of them today, only who has another decree for the same months. Bound to its sources like any other. All of it, or
 * nothing where a row of its annex has a fault that is not left out on purpose; sent twice it is entered once. Not applied, it is only looked at.
 */
export const adoptDecree = (
  db: Db,
  acting: Acting,
  old: OldDecree,
  origin: Origin,
  { apply = true, shown = faultsShown } = {},
): Promise<Adopted | Refusal> =>
  txUnlessRefused(db, async (trx): Promise<Adopted | Refusal> => {
    const { regencyCode } = acting
    await oneAtATime(trx, regencyCode)
    const before = await enteredBefore(trx, regencyCode, old.id)
    if (before)
      return before.number === old.number ? before.view : refusal('decree-state', { state: before.state })
    const fault = await faultOf(trx, acting, old)
    if (fault) return fault
    await layOutPeople(trx, regencyCode, old, origin)
    const view = await lookAt(trx, origin, { leaveOut: old.leaveOut !== undefined, shown })
    if (view.people === 0 && view.faulty === 0) return refusal('decree-nobody')
    if (!apply || view.faulty > 0) return { ok: true, ...view, applied: false }
    return write(trx, acting, old, { ...view, applied: true }, origin)
  })

async function faultOf(trx: Tx, { regencyCode, at }: Acting, old: OldDecree): Promise<Refusal | undefined> {
  const { number, signedOn, fromMonth, untilMonth, groups } = old
  if (untilMonth <= fromMonth) return refusal('decree-months')
  if (signedOn > dayOf(at)) return refusal('decree-future')
  if (await isTaken(trx, regencyCode, number)) return refusal('decree-number-taken', { number })
  const sources = await trx
    .selectFrom('funding_source')
    .select(['id', 'closed_at'])
    .where('regency_code', '=', regencyCode)
    .execute()
  for (const { sourceId } of groups) {
    const source = sources.find(({ id }) => id === sourceId)
    if (!source) return refusal('not-found')
    if (source.closed_at) return refusal('funding-source-closed')
  }
  return undefined
}

/** A row of a paper that is in another decree is a fault; of those taken from lists it is left where it is. */
async function lookAt(
  trx: Tx,
  origin: Origin,
  { leaveOut, shown }: { leaveOut: boolean; shown: number },
): Promise<Omit<AdoptedView, 'applied'>> {
  const { from } = origin
  if (from === 'annex')
    await sql`update adopting set fault = 'in-decree' where fault is null and taken`.execute(trx)
  const mayLeave = sql`fault = any(${leavable}::text[])`
  const left = sql`${leaveOut}::boolean and ${mayLeave}`
  type Counts = Pick<AdoptedView, 'people' | 'already' | 'without' | 'faulty' | 'leavable' | 'leftOut'>
  const { rows } = await sql<Counts>`
    select count(*) filter (where fault is null and not taken)::int as people,
      count(*) filter (where row_number is null and fault is null and taken)::int as already,
      count(*) filter (where row_number is null and fault = 'no-group')::int as without,
      count(*) filter (where row_number is not null and fault is not null and not (${left}))::int as faulty,
      count(*) filter (where row_number is not null and ${mayLeave})::int as leavable,
      count(*) filter (where row_number is not null and ${left})::int as "leftOut" from adopting`.execute(trx)
  const { rows: found } = await sql<Pick<AdoptedView['faults'][number], 'row' | 'code'>>`
    select row_number as "row", fault as code from adopting
    where row_number is not null and fault is not null order by 1 limit ${shown}`.execute(trx)
  return { ...rows[0]!, faults: asSaid(found, origin) }
}

/** Each row with a fault as the paper says it. */
export function asSaid<Fault extends { row: number }>(faults: readonly Fault[], origin: Origin) {
  const rows = new Map(origin.from === 'annex' ? origin.rows.map((row) => [row.row, row.said] as const) : [])
  return faults.map((fault) => ({ ...fault, ...(rows.get(fault.row) ?? { name: '', nikMask: null }) }))
}

async function write(
  trx: Tx,
  acting: Acting,
  { id, title, number, signedOn, fromMonth, untilMonth, reason, leaveOut }: OldDecree,
  view: AdoptedView,
  origin: Origin,
): Promise<Adopted | Refusal> {
  const { regencyCode, actor, at } = acting
  await trx
    .insertInto('decree')
    .values({
      regency_code: regencyCode,
      id,
      title,
      from_month: fromMonth,
      until_month: untilMonth,
      state: 'signed',
      number,
      signed_on: signedOn,
      made_by: actor,
      made_at: at,
    })
    .execute()
  await writeLines(trx, regencyCode, { id, fromMonth, untilMonth })
  const print = await printOf(trx, regencyCode, id)
  await trx
    .updateTable('decree')
    .set({ print })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
  const opened = await openDecree(trx, regencyCode, id, ['signed'])
  if (!opened.ok) return opened
  const unpriced = (await costsOf(trx as Db, regencyCode, opened.decree)).find(
    ({ amount }) => amount === null,
  )
  if (unpriced) return refusal('decree-no-tariff', { group: unpriced.group, year: unpriced.fiscalYear })
  const unbound = await bindSources(trx, acting, opened.decree, { number, signedOn })
  if (unbound) return unbound
  const { people, leftOut } = view
  await recordStep(trx, acting, id, 'signed', { reason, detail: { print, from: origin.from, people } })
  if (leaveOut !== undefined && leftOut > 0) {
    await keepLeftOut(trx, regencyCode, id, origin)
    await recordStep(trx, acting, id, 'left-out', { reason: leaveOut, detail: { rows: leftOut } })
  }
  return { ok: true, ...view }
}

/** On no worker list, a member stands under the id of the participant. */
async function writeLines(
  trx: Tx,
  regencyCode: string,
  { id, fromMonth, untilMonth }: Pick<OldDecree, 'id' | 'fromMonth' | 'untilMonth'>,
): Promise<void> {
  const r = sql`${regencyCode}::text`
  await sql`
    insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month, signed,
      name, birth_date, sex, district_code, village_code, nik_index, nik_sealed, nik_mask)
    select ${r}, gen_random_uuid(), ${id}::uuid, 'add', p.person_id, a.group_code, a.source_id, ${fromMonth}::date, ${untilMonth}::date,
      true, p.name, p.birth_date, p.sex, p.district_code, p.village_code, p.nik_index,
      coalesce(w.nik_sealed, c.nik_sealed), p.nik_mask
    from adopting a
    join coverage_person p on p.regency_code = ${r} and p.person_id = a.person_id
    left join worker w on w.regency_code = ${r} and w.id = p.worker_id
    left join participant c on c.regency_code = ${r} and c.id = p.participant_id
    where a.fault is null and not a.taken`.execute(trx)
}

/** The rows the decree is entered without, as the paper writes them. */
async function keepLeftOut(trx: Tx, regencyCode: string, id: string, origin: Origin): Promise<void> {
  const { rows } = await sql<{
    row: number
    code: string
  }>`select row_number as "row", fault as code from adopting
    where row_number is not null and fault = any(${leavable}::text[])`.execute(trx)
  await sql`insert into decree_left_out (regency_code, decree_id, row_number, name, nik_mask, code)
    select ${regencyCode}, ${id}::uuid, "row", name, "nikMask", code
    from jsonb_to_recordset(${JSON.stringify(asSaid(rows, origin))}::jsonb) as f("row" int, name text, "nikMask" text, code text)`.execute(
    trx,
  )
}

async function enteredBefore(trx: Tx, regencyCode: string, id: string) {
  const { rows } = await sql<{
    number: string
    state: string
    people: number
    leftOut: number
  }>`select d.number, d.state,
      (select count(*)::int from decree_left_out o where o.regency_code = ${regencyCode} and o.decree_id = d.id) as "leftOut",
      (select count(*)::int from decree_line l where l.regency_code = ${regencyCode} and l.decree_id = d.id) as people
    from decree d where d.regency_code = ${regencyCode} and d.id = ${id}`.execute(trx)
  const [found] = rows
  if (!found) return undefined
  const view: Adopted = {
    ok: true,
    people: found.people,
    already: 0,
    without: 0,
    faults: [],
    faulty: 0,
    leavable: found.leftOut,
    leftOut: found.leftOut,
    applied: true,
  }
  return { number: found.number, state: found.state, view }
}
