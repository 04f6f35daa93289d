import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { copyInto, type Tx } from '../../platform/db/index.ts'
import type { EventCounts, EventListKind } from '../../registry/questions.ts'
import { openClaimsOfMany } from '../cases/open-claims-of-many.ts'
import { tellDeaths } from '../events/deaths.ts'
import type { Told } from '../events/told.ts'
import { type Who, whoAreThey } from '../events/who-is-it.ts'
import { type Acting, dayOf } from '../ground.ts'
import { holdEvents } from './hold-events.ts'
import { daysApart, type KnownEvent, KnownEvents } from './known-events.ts'
import { type ListRow, readListRows } from './list-rows.ts'
import { makeEvents } from './make-events.ts'
import { linkEvents, readKnown, villagesOf } from './store.ts'
import type { ToldEvent } from './told-event.ts'

type Said = Pick<Told, 'time' | 'place' | 'what' | 'reporterName' | 'reporterPhone'> & { way: string }

const tellers = {
  'village-deaths': 'village',
  'hospital-cases': 'hospital',
  'police-accidents': 'list',
} as const satisfies Record<EventListKind, ToldEvent['told_by']>

/**
 * Makes events of the rows of a list that is being stored, all of them or, with the transaction, none. What was known before, by a
 * report, another list or this one, is told once more. Nothing is said of work: that stays to be asked.
 */
export async function tellOfList(
  trx: Tx,
  key: Secrets,
  acting: Acting,
  { id: importId, kind }: { id: string; kind: EventListKind },
): Promise<EventCounts> {
  const { regencyCode, at } = acting
  await holdEvents(trx, regencyCode)
  const rows = await readListRows(trx, regencyCode, importId, {
    openNik: (sealed) => key.open(sealed),
    asOf: dayOf(at),
  })
  const who = await whoAreThey(trx, key, acting, rows)
  const known = await readKnown(trx, regencyCode, rows, who)
  const { tellings, fresh, linked } = judge(rows, who, known)

  const villages = await villagesOf(
    trx,
    regencyCode,
    fresh.flatMap(({ who: one }) => one.personId ?? []),
  )
  let claims = await makeEvents(
    trx,
    key,
    acting,
    fresh.map(({ id, row, who: one }) => ({
      id,
      kind: row.kind,
      happened_on: row.happenedOn,
      told_by: tellers[kind],
      name: row.record.name,
      birth_date: row.record.birthDate,
      sex: row.record.sex,
      village_code: row.record.village ?? villages.get(one.personId ?? '') ?? '',
      nik_index: row.nikIndex,
      nik_mask: row.nikMask,
      nik_sealed: row.nikSealed,
      content: `list ${row.id}`,
      told: toldOf(row, JSON.parse(key.open(row.said))),
      who: one,
    })),
  )
  await linkEvents(trx, acting, linked)
  await tellDeaths(
    trx,
    acting,
    [...fresh, ...linked].map(({ id }) => id),
  )
  claims += await openClaimsOfMany(
    trx,
    acting,
    linked.map(({ id }) => id),
  )
  await copyInto(
    trx,
    'claim_event_telling',
    tellingColumns,
    tellings.map(({ row, event, made }) => [
      regencyCode,
      event,
      importId,
      row.id,
      row.sheet,
      row.rowNumber,
      row.happenedOn,
      row.said,
      made,
      at,
    ]),
  )
  const unlinked = fresh.filter(({ who: one }) => one.personId === null).length
  const counts = {
    made: fresh.length,
    told: tellings.length - fresh.length,
    linked: fresh.length - unlinked,
    unlinked,
    differs: tellings.filter(({ differs }) => differs).length,
    claims,
  }
  await recordAct(trx, {
    regencyCode,
    actor: acting.actor,
    at,
    action: 'claim-events.imported',
    subjectKind: 'import',
    subjectId: importId,
    detail: counts,
  })
  return counts
}

interface Telling {
  row: ListRow
  event: string
  made: boolean
  differs: boolean
}
interface Judged {
  tellings: Telling[]
  fresh: { id: string; row: ListRow; who: Who }[]
  /** Events nobody was pointed out for, and whom a row says they are about. */
  linked: { id: string; who: Who }[]
}

/** Of each row, which event it tells of; the first to tell of one makes it. */
function judge(rows: readonly ListRow[], who: readonly Who[], before: readonly KnownEvent[]): Judged {
  const known = new KnownEvents(before)
  const byId = new Map(before.map((event) => [event.id, event]))
  const judged: Judged = { tellings: [], fresh: [], linked: [] }
  for (const [i, row] of rows.entries()) {
    const one = who[i]!
    const { kind, happenedOn, nikIndex, bornOn: birthDate } = row
    const { name } = row.record
    const said = { kind, happenedOn, personId: one.personId, nikIndex, name: name ?? '', birthDate }
    const found = row.same
      ? undefined
      : (known.find(said) ?? (isEarlier(row) ? byId.get(row.earlier!.event) : undefined))
    const id = row.same ?? found?.id ?? v7()
    const made = !row.same && !found
    const day = found?.happenedOn ?? (row.same ? byId.get(row.same)?.happenedOn : undefined) ?? happenedOn
    judged.tellings.push({ row, event: id, made, differs: day !== happenedOn })
    if (made) {
      judged.fresh.push({ id, row, who: one })
      const event = { ...said, id }
      byId.set(id, event)
      known.add(event)
    } else if (found && found.personId === null && one.personId !== null) {
      found.personId = one.personId
      known.add(found)
      judged.linked.push({ id, who: one })
    }
  }
  return judged
}

/** Whether the row before it, of one called the same, is surely of the same event: without number and birth date a name is not enough. */
function isEarlier({ earlier, nikIndex, record, happenedOn }: ListRow): boolean {
  if (!earlier) return false
  return nikIndex !== null || record.birthDate !== null || daysApart(earlier.happenedOn, happenedOn) <= 31
}

const unasked = { atWork: null, onTheWay: null, onDuty: null, traffic: null, witness: null }

const toldOf = ({ employer }: ListRow, { way: _, ...said }: Said): Told => ({
  ...said,
  employer: employer ?? '',
  work: unasked,
})

const tellingColumns = [
  'regency_code',
  'event_id',
  'import_id',
  'source_record_id',
  'sheet',
  'row_number',
  'happened_on',
  'said_sealed',
  'made',
  'told_at',
]
