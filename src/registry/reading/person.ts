import type { Issue } from '../api.ts'
import type { PayerKind, Verdict } from './cards.ts'
import type { EventSaid } from './event-said.ts'
import type { RowIssueCode } from './issue-codes.ts'
import type { JknSaid } from './jkn-words.ts'
import type { NikStatus } from './nik-doctor.ts'
import type { Segment } from './segments.ts'

/** One row of a list, understood. Numbers are in the clear: memory only. */
export interface ReadPerson {
  role: 'worker' | 'resident' | 'participant' | 'verdict' | 'jkn' | 'event'
  name: string
  birthDate: string | null
  birthText: string | null
  birthPlace: string | null
  sex: 'L' | 'P' | null
  motherName: string | null
  fatherName: string | null
  address: string | null
  villageCode: string | null
  villageText: string | null
  nik: string | null
  nikMask: string | null
  nikStatus: NikStatus
  kk: string | null
  phone: string | null
  occupation: string | null
  employer: string | null
  groupCode: string | null
  segment: Segment | null
  isAsn: boolean
  kpj: string | null
  programmes: string[] | null
  payerKind: PayerKind | null
  payerName: string | null
  coveredFrom: string | null
  coveredUntil: string | null
  memberStatus: string | null
  verdict: Verdict | null
  verdictOn: string | null
  /** Of an answer: the code of its question, and the number that was asked about. */
  question: string | null
  asked: string | null
  wage: number | null
  /** What a list of BPJS Kesehatan says; null elsewhere. */
  jkn: JknSaid | null
  /** What a list of events says happened; null elsewhere. */
  event: EventSaid | null
}

export type RowOutcome =
  | { is: 'nothing' }
  | { is: 'rejected'; issues: Issue[] }
  | { is: 'person'; person: ReadPerson; issues: Issue[] }

export const issue = (
  code: RowIssueCode,
  field: string | null,
  severity: Issue['severity'] = 'warning',
  fix: string | null = null,
): Issue => ({ code, severity, field, fix })
