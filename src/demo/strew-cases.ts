import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { FindingKind } from '../claims/questions.ts'
import type { Secrets } from '../platform/crypto.ts'
import { copyInto, type Tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'
import { type Person, whole } from './whole-people.ts'

/** Of each kind so many cases; those that need others come in twos and threes. */
const ofEach = 12
/** Ordinary deaths, with a family and papers of their own, that nothing should be found of. */
const ordinary = 60

const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** A made-up case: what happened to whom, and what is odd about it. */
export interface Strewn {
  id: string
  kind: FindingKind | null
  person: Person
  place: number
  heirs: { relation: string; name: string; bornOn: string | null; account: string }[]
  paper: { kind: string; cameAs: string; look: string }
}

/** Cases of living people with one thing odd in each, and ordinary ones; the truth is kept beside them. */
export async function strewCases(
  trx: Tx,
  key: Secrets,
  { regencyCode, asOf, seed }: TwinManifest,
  kinds: readonly FindingKind[],
): Promise<Strewn[]> {
  const day = addDays(asOf, -5)
  const people = await whole(trx, regencyCode, { day, seed, limit: kinds.length * ofEach + ordinary })
  const cases = people.map((person, n): Strewn => {
    const kind = kinds[Math.floor(n / ofEach)] ?? null
    return {
      id: v7(),
      kind,
      person,
      place: n,
      heirs: heirsOf(kind, person, n, people),
      paper: paperOf(kind, n),
    }
  })
  const eventRow = (one: Strewn, more: object = {}) => eventOf(key, regencyCode, one, day, more)
  const events = cases.flatMap((one) => {
    if (one.kind === 'two-deaths')
      return [eventRow(one), eventRow(one, { id: v7(), personId: null, number: `UJI-${one.place}-2` })]
    if (one.kind === 'alive-after')
      return [
        eventRow(one),
        eventRow(one, { id: v7(), what: 'accident', on: asOf, number: `UJI-${one.place}-2` }),
      ]
    return [eventRow(one)]
  })
  await copyInto(trx, 'claim_event', eventColumns, events)
  await copyInto(
    trx,
    'claim_heir',
    heirColumns,
    cases.flatMap((one) => heirRows(key, regencyCode, one, asOf)),
  )
  await copyInto(
    trx,
    'claim_document',
    paperColumns,
    cases.map((one) => paperRow(regencyCode, one, asOf)),
  )
  await moreOf(trx, regencyCode, cases, day)
  return cases
}

const pairOf = (n: number) => Math.floor(n / 2)
/** 64 bits that hang on nothing but the number. */
const bits = (n: number) =>
  [...createHash('sha256').update(String(n)).digest().subarray(0, 8)].flatMap((byte) =>
    Array.from({ length: 8 }, (_, at) => (byte >> at) & 1),
  )

function paperOf(kind: FindingKind | null, n: number): Strewn['paper'] {
  const look = bits(kind === 'looks-alike' ? pairOf(n) : n + 100_000)
  if (kind === 'looks-alike' && n % 2) look[9] = 1 - look[9]!
  const cameAs = kind === 'same-paper' ? `uji ${pairOf(n)} pair` : `uji ${n}`
  return { kind: 'death-certificate', cameAs, look: look.join('') }
}

function heirsOf(
  kind: FindingKind | null,
  person: Person,
  n: number,
  people: readonly Person[],
): Strewn['heirs'] {
  const account = String(9_000_000_000 + (kind === 'shared-account' ? pairOf(n) : n + 1_000_000))
  const shared = kind === 'heir-often' ? 5000 + pairOf(n) : n
  const heirs = [
    {
      relation: 'spouse',
      name: `Ahli Uji ${letters(shared)}`,
      bornOn: addDays('1980-01-01', shared),
      account,
    },
  ]
  if (kind === 'heir-age')
    heirs.push({ relation: 'child', name: 'Anak Uji', bornOn: addDays(person.bornOn, 2000), account: '' })
  if (kind === 'heir-dead') {
    const dead = people.at(-1 - (n % ofEach))!
    heirs.push({ relation: 'sibling', name: dead.name, bornOn: dead.bornOn, account: '' })
  }
  return heirs
}
const letters = (n: number) => [...String(n)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')

const eventColumns = [
  'regency_code',
  'id',
  'number',
  'kind',
  'happened_on',
  'cause',
  'told_by',
  'name',
  'birth_date',
  'village_code',
  'district_code',
  'nik_index',
  'told_sealed',
  'content_hash',
  'person_id',
  'linked_by',
  'known_on',
  'reported_by',
  'reported_at',
]
function eventOf(
  key: Secrets,
  regencyCode: string,
  { id, kind, person, place }: Strewn,
  day: string,
  more: { id?: string; personId?: null; what?: string; on?: string; number?: string },
) {
  const isAccident = kind === 'bare-accident' || kind === 'before-membership' || more.what === 'accident'
  const on = more.on ?? (kind === 'before-membership' ? addDays(person.firstOn, -10) : day)
  const third = Math.floor(place / 3)
  const told = {
    place: kind === 'bare-accident' ? '' : 'Kebun',
    what: '',
    employer: 'Pemberi Kerja Uji',
    work: {},
    reporterName: `Pelapor ${letters(kind === 'same-teller' ? third : place + 10_000)}`,
    reporterPhone: `0812${String(90_000_000 + (kind === 'shared-phone' ? third : place + 10_000))}`,
    time: '',
  }
  const personId = more.personId === null ? null : person.personId
  return [
    regencyCode,
    more.id ?? id,
    more.number ?? `UJI-${place}`,
    isAccident ? 'accident' : 'death',
    on,
    kind === 'bare-accident' ? 'work' : 'not-work',
    'family',
    person.name,
    person.bornOn,
    person.villageCode,
    person.villageCode.slice(0, 8),
    person.nikIndex,
    key.seal(JSON.stringify(told)),
    '-',
    personId,
    personId && 'score',
    on,
    'score',
    new Date(`${on}T03:00:00Z`),
  ]
}

const heirColumns = [
  'regency_code',
  'id',
  'event_id',
  'relation',
  'alive',
  'born_on',
  'told_sealed',
  'account_index',
  'account_mask',
  'entered_by',
  'entered_at',
]
const heirRows = (key: Secrets, regencyCode: string, { id, heirs }: Strewn, asOf: string) =>
  heirs.map(({ relation, name, bornOn, account }) => [
    regencyCode,
    v7(),
    id,
    relation,
    true,
    bornOn,
    key.seal(JSON.stringify({ name, bank: 'BRI', account, accountName: name })),
    account ? key.index('account', account) : null,
    account ? `******${account.slice(-4)}` : null,
    'score',
    new Date(`${asOf}T03:00:00Z`),
  ])

const paperColumns = [
  'regency_code',
  'id',
  'event_id',
  'kind',
  'sha256',
  'came_as',
  'look',
  'form',
  'bytes',
  'pages',
  'state',
  'state_by',
  'state_at',
  'uploaded_by',
  'uploaded_at',
]
function paperRow(regencyCode: string, { id, paper: { kind, cameAs, look } }: Strewn, asOf: string) {
  const at = new Date(`${asOf}T03:00:00Z`)
  return [
    regencyCode,
    v7(),
    id,
    kind,
    `${cameAs} drawn`,
    cameAs,
    look,
    'jpg',
    1,
    1,
    'received',
    'score',
    at,
    'score',
    at,
  ]
}

/** What stands in other tables: a first card of days ago, a day in the register, a grant paid before. */
async function moreOf(trx: Tx, regencyCode: string, cases: readonly Strewn[], day: string): Promise<void> {
  const r = sql`${regencyCode}::text`
  const of = (kind: FindingKind) => cases.filter((one) => one.kind === kind).map(({ person }) => person)
  const ids = (kind: FindingKind, column: 'participantId' | 'workerId') =>
    sql`${of(kind).map((person) => person[column])}::uuid[]`
  await sql`update membership m set covered_from = ${addDays(day, -10)}::date
    where m.regency_code = ${r} and m.participant_id = any(${ids('just-joined', 'participantId')})`.execute(
    trx,
  )
  await sql`with told as materialized (
      select w as worker_id, gen_random_uuid() as id from unnest(${ids('death-day', 'workerId')}) w
    ), kept as (
      insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, nik_status, verdict, verdict_on, created_at)
      select ${r}, t.id, l.id, t.id::text, t.id::text, 'verdict', '', 'missing', 'dead', ${addDays(day, -90)}::date, ${day}::timestamptz
      from told t, (select id from list where regency_code = ${r} and kind = 'dukcapil' limit 1) l)
    insert into worker_source (regency_code, source_record_id, worker_id, decided_by)
    select ${r}, id, worker_id, 'engine' from told`.execute(trx)
  const imported = v7()
  await sql`insert into benefit_import (regency_code, id, file_name, sha256, from_day, until_day, rows, amount, entered_by, entered_at)
    values (${r}, ${imported}, 'uji', ${imported}, ${day}::date, ${day}::date, 0, 0, 'score', ${day}::timestamptz)`.execute(
    trx,
  )
  await sql`insert into benefit_payment (regency_code, id, import_id, row_number, content_key, nth, programme, amount, paid_on, payer_kind,
      name, search, beneficiary, found_by, participant_id)
    select ${r}, gen_random_uuid(), ${imported}, 1, p::text, 1, 'JKM', 1, ${addDays(day, -40)}::date, 'regency', '', '', p, 'kpj', p
    from unnest(${ids('paid-before', 'participantId')}) p`.execute(trx)
}
