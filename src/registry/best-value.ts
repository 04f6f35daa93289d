import { decodeNik, searchName } from '../linkage/index.ts'
import { isByRequest, namesNumber } from './answers.ts'
import type { CurrentRecord } from './current-records.ts'
import {
  type ChosenField,
  type Criterion,
  defaultDays,
  groupOrder,
  officialRank,
  precedence,
} from './precedence.ts'

export interface Choice {
  value: string | null
  /** The source record that says so. */
  from: CurrentRecord | null
}

/** What is known of the person while the fields are chosen one after the other. */
export interface Choosing {
  records: readonly CurrentRecord[]
  /** Read from the NIK that was chosen. */
  nikDate: string | null
  nikSex: string | null
}

/** The best value of a field among the records of one person, by the order declared in `precedence`. */
export function bestValue(field: ChosenField, choosing: Choosing): Choice {
  if (choosing.records.length === 1) return onlyValue(field, choosing.records[0]!)
  const said = choosing.records.filter((record) => fieldOf(field, record) !== null)
  let best = said[0]
  if (!best) return { value: null, from: null }
  for (const record of said.slice(1)) {
    if (better(field, record, best, said, choosing)) best = record
  }
  return { value: fieldOf(field, best), from: best }
}

/** Most people stand on one list: nothing to weigh. */
function onlyValue(field: ChosenField, record: CurrentRecord): Choice {
  const value = fieldOf(field, record)
  return { value, from: value === null ? null : record }
}

function fieldOf(field: ChosenField, record: CurrentRecord): string | null {
  const value = record[field]
  return value === '' ? null : value
}

function better(
  field: ChosenField,
  left: CurrentRecord,
  right: CurrentRecord,
  said: readonly CurrentRecord[],
  choosing: Choosing,
): boolean {
  for (const criterion of precedence[field]) {
    const a = score(criterion, field, left, said, choosing)
    const b = score(criterion, field, right, said, choosing)
    if (a !== b) return a > b
  }
  return left.id < right.id
}

type Score = number | string

function score(
  criterion: Criterion,
  field: ChosenField,
  record: CurrentRecord,
  said: readonly CurrentRecord[],
  choosing: Choosing,
): Score {
  const value = fieldOf(field, record) ?? ''
  switch (criterion) {
    case 'answered':
      return namesNumber(record) ? record.asOf : ''
    case 'by-request':
      return isByRequest(record) ? `${record.asOf} ${record.id}` : ''
    case 'nik-status':
      return ['missing', 'invalid', 'damaged-last-digit', 'valid'].indexOf(record.nikStatus)
    case 'nik-fits-dates': {
      const born = decodeNik(record.nik, { asOf: record.asOf }).birthDate
      return choosing.records.filter((other) => other.birthDate !== null && other.birthDate === born).length
    }
    case 'fits-nik':
      return Number(value === (field === 'sex' ? choosing.nikSex : choosing.nikDate))
    case 'not-default-date':
      return Number(!defaultDays.includes(value.slice(4)))
    case 'agreed': {
      const mine = comparable(field, record)
      return said.filter((other) => comparable(field, other) === mine).length
    }
    case 'says-work':
      return Number(record.role === 'worker')
    case 'official':
      return officialRank[record.listKind]
    case 'spelled-out':
      return searchName(value).length
    case 'unabbreviated': {
      const written = new Set(value.toLowerCase().split(/[^a-z]+/))
      return searchName(value)
        .split(' ')
        .filter((word) => written.has(word)).length
    }
    case 'group-order': {
      const place = groupOrder.indexOf(value)
      return place < 0 ? -groupOrder.length : -place
    }
    case 'latest':
      return record.asOf
  }
}

function comparable(field: ChosenField, record: CurrentRecord): string | null {
  const value = fieldOf(field, record)
  return field === 'name' || field === 'motherName' ? searchName(value ?? '') : value
}
