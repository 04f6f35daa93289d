import type { IndexPurpose, LastingPurpose } from '../crypto.ts'
import type { Schema } from '../db/index.ts'

/** What a column holds of the key: a sealed text, or a keyed fingerprint. */
export type Holds =
  | { is: 'sealed' }
  /** `numbered`: a second and third of one content have #2 and #3 after it. */
  | { is: 'index'; purpose: IndexPurpose; numbered?: true }
  | { is: 'lasting'; purpose: LastingPurpose }

export interface Place {
  table: keyof Schema & string
  /** The rows in an order that no change of the columns changes; several may share a place in it. */
  order: readonly (readonly [column: string, type: 'text' | 'uuid'])[]
  columns: Readonly<Record<string, Holds>>
  /** SQL on the row, where only some rows hold it. */
  only?: string
}

const id = [
  ['regency_code', 'text'],
  ['id', 'uuid'],
] as const
const sealed = { is: 'sealed' } as const
const nik = { is: 'index', purpose: 'nik' } as const

/** Every place of the database that hangs on the key. A test compares this with the tables there are. */
export const places: readonly Place[] = [
  {
    table: 'source_record',
    order: id,
    columns: {
      content_hash: { is: 'index', purpose: 'content', numbered: true },
      person_key: { is: 'index', purpose: 'person', numbered: true },
      nik_index: nik,
      nik_sealed: sealed,
      kk_index: { is: 'index', purpose: 'kk' },
      phone_sealed: sealed,
      event_sealed: sealed,
    },
  },
  { table: 'worker', order: id, columns: { nik_index: nik, nik_sealed: sealed } },
  { table: 'participant', order: id, columns: { nik_index: nik, nik_sealed: sealed } },
  {
    table: 'coverage_person',
    order: [
      ['regency_code', 'text'],
      ['person_id', 'uuid'],
    ],
    columns: { nik_index: nik },
  },
  {
    table: 'jkn_member',
    order: [
      ['regency_code', 'text'],
      ['record_id', 'uuid'],
    ],
    columns: { nik_index: nik },
  },
  { table: 'nik_registry', order: [['worker_id', 'uuid']], columns: { nik_index: nik } },
  {
    table: 'nik_question',
    order: [
      ['regency_code', 'text'],
      ['code', 'text'],
    ],
    columns: { nik_index: nik },
  },
  {
    table: 'nik_fault',
    order: [
      ['regency_code', 'text'],
      ['person_id', 'uuid'],
    ],
    columns: { key: nik },
    only: `kind = 'shared'`,
  },
  {
    table: 'registration',
    order: id,
    columns: { content_hash: { is: 'index', purpose: 'content', numbered: true } },
  },
  {
    table: 'second_factor',
    order: [['user_id', 'uuid']],
    columns: { secret_sealed: sealed, pending_sealed: sealed },
  },
  {
    table: 'recovery_code',
    order: [['user_id', 'uuid']],
    columns: { code_hash: { is: 'lasting', purpose: 'recovery-code' } },
  },
  {
    table: 'phone_key',
    order: [
      ['user_id', 'uuid'],
      ['device', 'uuid'],
    ],
    columns: { key_sealed: sealed },
  },
  {
    table: 'welfare_decile',
    order: [
      ['regency_code', 'text'],
      ['nik_index', 'text'],
      ['source', 'text'],
    ],
    columns: { nik_index: nik },
  },
  { table: 'decree_line', order: id, columns: { nik_index: nik, nik_sealed: sealed } },
  {
    table: 'claim_event',
    order: id,
    columns: {
      nik_index: nik,
      nik_sealed: sealed,
      told_sealed: sealed,
      content_hash: { is: 'index', purpose: 'content' },
    },
  },
  {
    table: 'claim_event_telling',
    order: [
      ['regency_code', 'text'],
      ['import_id', 'uuid'],
      ['source_record_id', 'uuid'],
    ],
    columns: { said_sealed: sealed },
  },
  {
    table: 'claim',
    order: id,
    columns: { facts_sealed: sealed, frozen_sealed: sealed, decided_sealed: sealed, stuck_sealed: sealed },
  },
  { table: 'claim_act', order: id, columns: { reason_sealed: sealed } },
  {
    table: 'claim_heir',
    order: id,
    columns: { told_sealed: sealed, account_index: { is: 'index', purpose: 'account' } },
  },
  { table: 'claim_letter', order: id, columns: { content_sealed: sealed } },
  {
    table: 'benefit_payment',
    order: id,
    columns: {
      content_key: { is: 'index', purpose: 'content' },
      nik_index: nik,
      nik_sealed: sealed,
    },
  },
  { table: 'full_export', order: id, columns: { file_key_sealed: sealed } },
  {
    table: 'data_request',
    order: id,
    columns: {
      told_sealed: sealed,
      answer_sealed: sealed,
      content_hash: { is: 'index', purpose: 'content' },
    },
  },
  {
    table: 'incident_entry',
    order: [
      ['regency_code', 'text'],
      ['incident_id', 'uuid'],
    ],
    columns: { content_sealed: sealed },
  },
]

/** Columns whose names sound of a key and that a change of it leaves alone, and why. */
export const untouched: Readonly<Record<string, string>> = {
  'api_key.prefix': 'the beginning of a random key',
  'api_key.secret_hash': 'plain hash of a random key',
  'app_user.password_hash': 'argon2id',
  'audit_head.link': 'the last link, as it was made',
  'audit_head.mark': 'marked anew when the seam is sewn',
  'audit_link.link': 'stays; the seam says until where the old key holds (docs/adr/0021)',
  'audit_seam.link': 'a copy of a link',
  'audit_seam.mark': 'marked anew when the seam is sewn',
  'coverage_print.print': 'plain; districts are counted again when what it hangs on changes',
  'claim_family_code.code_hash': 'plain hash of a random code',
  'claim_letter.code_hash': 'plain hash of a random code',
  'claim_finding.decided_print': 'plain MD5 of the evidence',
  'claim_finding.print': 'plain MD5 of the evidence',
  'claim_letter.print': 'plain SHA-256',
  'decree.print': 'plain SHA-256',
  'full_export.code': 'random',
  'full_export.file_hash': 'plain SHA-256',
  'half_session.token_hash': 'plain hash of a random token',
  'import.file_hash': 'plain SHA-256',
  'payment_match.counted': 'rupiah',
  'incident_entry.print': 'stands in the audit too, and has to stay the same as there',
  'invitation.token_hash': 'plain hash of a random token',
  'key_step.cursor': 'where a change of key stands',
  'nik_question.code': 'stands in files outside, which have to find back; 60 bits of a fingerprint',
  'record_key.keys': 'numbers of names and birth dates, without a key',
  'record_key.name_key': 'a number of the name, without a key',
  'sealing_key.kept_sealed': 'written with the new key at the end',
  'session.token_hash': 'plain hash of a random token',
  'sign_in_attempt.counted': 'forgotten by itself within hours: counting begins anew',
  'source_record.question': 'a code of nik_question',
}
