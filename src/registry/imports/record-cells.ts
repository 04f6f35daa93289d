import type { Secrets } from '../../platform/crypto.ts'
import type { Cell } from '../../platform/db/index.ts'
import type { Issue } from '../api.ts'
import type { ReadPerson } from '../reading/person.ts'

/** Columns of source_record that come from a row, in the order of recordCells; then those of the staging table alone. */
export const recordColumns = [
  'id',
  'content_hash',
  'person_key',
  'role',
  'name',
  'birth_date',
  'birth_text',
  'birth_place',
  'sex',
  'mother_name',
  'father_name',
  'address',
  'village_code',
  'village_text',
  'nik_index',
  'nik_sealed',
  'nik_mask',
  'nik_status',
  'kk_index',
  'phone_sealed',
  'occupation',
  'employer',
  'group_code',
  'segment',
  'is_asn',
  'kpj',
  'programmes',
  'payer_kind',
  'payer_name',
  'covered_from',
  'covered_until',
  'member_status',
  'verdict',
  'verdict_on',
  'wage',
  'question',
  'jkn_segment',
  'jkn_class',
  'jkn_active',
  'jkn_status_on',
  'event_kind',
  'happened_on',
  'event_sealed',
] as const
export const stagingColumns = [
  ...recordColumns,
  'asked',
  'sheet_no',
  'sheet',
  'row_number',
  'rejected',
  'issues',
] as const

export interface RowPlace {
  sheetNo: number
  sheet: string
  rowNumber: number
}

const separator = '\u001f'

/** A row for the staging table; numbers of identity leave here only indexed, sealed and masked. */
export function personCells(
  key: Secrets,
  id: string,
  person: ReadPerson,
  place: RowPlace,
  issues: Issue[],
): Cell[] {
  const { nik, kk, phone } = person
  const valid = person.nikStatus === 'valid'
  return [
    id,
    key.index('content', contentText(person)),
    key.index('person', identityText(person)),
    person.role,
    person.name,
    person.birthDate,
    person.birthText,
    person.birthPlace,
    person.sex,
    person.motherName,
    person.fatherName,
    person.address,
    person.villageCode,
    person.villageText,
    valid ? key.nikIndex(nik!) : null,
    nik === null ? null : key.seal(nik),
    person.nikMask,
    person.nikStatus,
    kk === null ? null : key.index('kk', kk),
    phone === null ? null : key.seal(phone),
    person.occupation,
    person.employer,
    person.groupCode,
    person.segment,
    person.isAsn,
    person.kpj,
    person.programmes,
    person.payerKind,
    person.payerName,
    person.coveredFrom,
    person.coveredUntil,
    person.memberStatus,
    person.verdict,
    person.verdictOn,
    person.wage,
    person.question,
    person.jkn?.segment,
    person.jkn?.careClass,
    person.jkn?.active,
    person.jkn?.statusOn,
    person.event?.kind,
    person.event?.happenedOn,
    person.event ? key.seal(JSON.stringify(person.event.told)) : null,
    person.asked === null ? null : key.nikIndex(person.asked),
    place.sheetNo,
    place.sheet,
    place.rowNumber,
    false,
    JSON.stringify(issues),
  ]
}

const nobody: Cell[] = recordColumns.map(() => null)

export function rejectedCells(place: RowPlace, issues: Issue[]): Cell[] {
  return [...nobody, null, place.sheetNo, place.sheet, place.rowNumber, true, JSON.stringify(issues)]
}

const apart: ReadonlySet<string> = new Set(['nik', 'kk', 'phone', 'question', 'asked', 'jkn', 'event'])

/** All that a row says, in one order; a loop, because a list of the values for each row costs more than its hash. */
function contentText(person: ReadPerson): string {
  let text = ''
  for (const field in person) {
    if (apart.has(field)) continue
    text += `${person[field as keyof ReadPerson] ?? ''}${separator}`
  }
  text += `${person.nik ?? ''}${separator}${person.kk ?? ''}${separator}${person.phone ?? ''}`
  // Only where they are said, so that rows stored before there were any stay the same rows.
  if (person.jkn !== null) text += separator + Object.values(person.jkn).join(separator)
  if (person.event !== null) text += separator + JSON.stringify(person.event)
  return person.question === null ? text : `${text}${separator}${person.question}`
}

/**
 * Who a row is about, from one list of an office to its next: an answer by its question, a card by its number, a person by
 * a valid NIK. A person dies once; of accidents each day is one.
 */
function identityText(person: ReadPerson): string {
  const day = person.event?.kind === 'accident' ? `${separator}${person.event.happenedOn}` : ''
  return `${whoText(person)}${day}`
}

function whoText(person: ReadPerson): string {
  if (person.question !== null) return `question${separator}${person.question}`
  if (person.role === 'participant' && person.kpj !== null) return `kpj${separator}${person.kpj}`
  if (person.nikStatus === 'valid') return `nik${separator}${person.nik}`
  const { name, birthDate, birthText, villageCode, villageText } = person
  return [
    name.toLowerCase().replace(/[^\p{L}]+/gu, ' '),
    birthDate ?? birthText,
    villageCode ?? villageText,
  ].join(separator)
}
