import { type Kysely, sql } from 'kysely'
import { decodeNik, type PersonRecord } from '../../linkage/index.ts'
import { datesUnlike } from '../../linkage/standardise/dates.ts'
import { type PlainForms, plainForms } from '../../linkage/standardise/plain-forms.ts'
import { type Cell, copyInto, type Schema } from '../../platform/db/index.ts'

/**
 * Two lists as temporary tables, gone with the transaction: sql_left and sql_right (one row a person) and sql_name
 * (one row a name as written). Missing is null throughout, so that no key is made of it.
 */
export async function layOutRows(
  trx: Kysely<Schema>,
  left: readonly PersonRecord[],
  right: readonly PersonRecord[],
  asOf: string,
): Promise<void> {
  const names = new Map<string, number>()
  const nameId = (name: string | null) => {
    if (name === null || name === '') return null
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, names.size + 1)
    return names.size
  }
  for (const [table, records] of [
    ['sql_left', left],
    ['sql_right', right],
  ] as const) {
    await sql`create temp table ${sql.table(table)} (row integer, key text, nik text, lost boolean, trusted boolean,
      birth integer, nik_birth integer, sex integer, village text, district text, name integer, mother integer)
      on commit drop`.execute(trx)
    // Equal weights fall to the first key, as in the engine.
    const sorted = records.toSorted((x, y) => (x.key < y.key ? -1 : 1))
    await copyInto(trx, table, columns, rowsOf(sorted, nameId, asOf))
  }
  await sql`create temp table sql_name (id integer, spelled text, canonical text, core text, joined text, sorted text,
    joined_core text, words text[], core_words text[], light text[], bare boolean, first text, last text)
    on commit drop`.execute(trx)
  await copyInto(trx, 'sql_name', nameColumns, nameRows(names))
  for (const table of ['sql_left', 'sql_right'])
    await sql`update ${sql.table(table)} set name = null where name is not null
      and not exists (select from sql_name n where n.id = name)`.execute(trx)
  for (const table of ['sql_left', 'sql_right', 'sql_name'])
    await sql`analyze ${sql.table(table)}`.execute(trx)
}

const columns = [
  'row',
  'key',
  'nik',
  'lost',
  'trusted',
  'birth',
  'nik_birth',
  'sex',
  'village',
  'district',
  'name',
  'mother',
]
const nameColumns = [
  'id',
  'spelled',
  'canonical',
  'core',
  'joined',
  'sorted',
  'joined_core',
  'words',
  'core_words',
  'light',
  'bare',
  'first',
  'last',
]

function* rowsOf(
  records: readonly PersonRecord[],
  nameId: (name: string | null) => number | null,
  asOf: string,
): Generator<Cell[]> {
  for (const [row, record] of records.entries()) {
    const birth = packed(record.birthDate)
    const nik = readNik(record, birth, asOf)
    const village = record.village?.replaceAll('.', '') || null
    yield [
      row,
      record.key,
      nik.digits,
      nik.lost,
      nik.trusted,
      birth,
      nik.birth,
      record.sex === 'L' ? 1 : record.sex === 'P' ? 2 : nik.sex,
      village,
      village !== null && village.length >= 6 ? village.slice(0, 6) : null,
      nameId(record.name),
      nameId(record.mother),
    ]
  }
}

interface ReadNik {
  /** 15 to 17 digits and no placeholder; else null. */
  digits: string | null
  lost: boolean
  trusted: boolean
  birth: number | null
  sex: number | null
}

function readNik({ nik, nikDamagedLast, sex }: PersonRecord, birth: number | null, asOf: string): ReadNik {
  const found = decodeNik(nik, { asOf, damagedLast: nikDamagedLast })
  const none: ReadNik = { digits: null, lost: false, trusted: false, birth: null, sex: null }
  if (!/^\d{15,17}$/.test(nik ?? '') || found.problems.includes('placeholder')) return none
  if (nik!.length !== 16) return { ...none, digits: nik }
  const inNik = packed(found.birthDate)
  const dateFits = birth === null || !datesUnlike(birth, inNik ?? 0)
  const sexFits = sex === null || found.sex === null || sex === found.sex
  return {
    digits: nik,
    lost: nikDamagedLast,
    trusted: found.valid && !nikDamagedLast && sexFits && dateFits,
    birth: inNik,
    sex: found.valid && dateFits ? (found.sex === 'L' ? 1 : 2) : null,
  }
}

/** yyyymmdd. */
const packed = (iso: string | null): number | null => (iso === null ? null : Number(iso.replaceAll('-', '')))

function* nameRows(names: ReadonlyMap<string, number>): Generator<Cell[]> {
  for (const [raw, id] of names) {
    const forms = plainForms(raw)
    if (forms !== null) yield nameRow(id, forms)
  }
}

function nameRow(
  id: number,
  { spelled, words, core, light, bare, firstSound, lastSound }: PlainForms,
): Cell[] {
  return [
    id,
    spelled,
    words.join(' '),
    core.join(' '),
    words.join(''),
    core.toSorted().join(' '),
    core.join(''),
    words,
    core,
    light,
    bare,
    firstSound || null,
    lastSound || null,
  ]
}
