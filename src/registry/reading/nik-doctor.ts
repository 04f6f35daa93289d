import { decodeNik, type NikProblem, nikAgainst } from '../../linkage/index.ts'
import { maskNik } from '../../platform/crypto.ts'
import type { Issue } from '../api.ts'
import type { RowIssueCode } from './issue-codes.ts'
import type { NikCell } from './nik-cell.ts'
import { proposeNik } from './propose-nik.ts'

export type NikStatus = 'valid' | 'damaged-last-digit' | 'invalid' | 'missing'

export interface NikFinding {
  status: NikStatus
  digits: string | null
  mask: string | null
  issues: Issue[]
  /** What the number says of the person, when it is readable. */
  birthDate: string | null
  sex: 'L' | 'P' | null
}

export interface NikContext {
  asOf: string
  knownRegions: ReadonlySet<string>
  birthDate: string | null
  sex: 'L' | 'P' | null
}

const codes: Record<Exclude<NikProblem, 'length'>, RowIssueCode> = {
  missing: 'nik-missing',
  'not-digits': 'nik-not-digits',
  placeholder: 'nik-placeholder',
  day: 'nik-day',
  month: 'nik-month',
  calendar: 'nik-calendar',
  serial: 'nik-serial',
}

/** Looks a number over: structure, region, calendar, sex and birth date. It warns and proposes; it never refuses. */
export function examineNik(cell: NikCell, context: NikContext): NikFinding {
  if (cell.scientific) return { ...empty, status: 'invalid', issues: [warning('nik-scientific')] }
  const { digits } = cell
  const found = decodeNik(digits, { ...context, damagedLast: cell.damagedLast })
  if (digits === null) return { ...empty, issues: [{ ...warning('nik-missing'), severity: 'info' }] }

  const issues = found.problems.map((problem) => warning(codeOf(problem, digits)))
  const fix = found.valid ? null : proposeNik(digits, context)
  if (fix && issues[0]) issues[0].fix = maskChange(digits, fix)
  if (cell.damagedLast && found.valid) issues.push(warning('nik-last-digit-lost'))
  if (found.warnings.includes('region-unknown')) issues.push(warning('nik-region-unknown'))
  for (const differs of nikAgainst(found, context)) {
    if (differs === 'birth-date-differs')
      issues.push({ ...warning('nik-birth-date-differs'), field: 'birthDate', fix: found.birthDate })
    if (differs === 'sex-differs')
      issues.push({ ...warning('nik-sex-differs'), field: 'sex', fix: found.sex })
  }
  const status = !found.valid ? 'invalid' : cell.damagedLast ? 'damaged-last-digit' : 'valid'
  return { status, digits, mask: maskNik(digits), issues, birthDate: found.birthDate, sex: found.sex }
}

const empty: NikFinding = {
  status: 'missing',
  digits: null,
  mask: null,
  issues: [],
  birthDate: null,
  sex: null,
}

function warning(code: RowIssueCode): Issue {
  return { code, severity: 'warning', field: 'nik', fix: null }
}

function codeOf(problem: NikProblem, digits: string): RowIssueCode {
  if (problem !== 'length') return codes[problem]
  return digits.length < 16 ? 'nik-short' : 'nik-long'
}

/** Only the digits that would change are shown; where the length changes, the usual mask. */
function maskChange(old: string, fixed: string): string {
  if (old.length !== fixed.length) return maskNik(fixed)
  return [...fixed].map((digit, at) => (digit === old[at] ? '*' : digit)).join('')
}
