import { may, type Role } from '../access/questions.ts'
import { nikFileWords, peopleFilterWords } from '../coverage/questions.ts'
import { membersWords } from '../financing/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { Language } from '../platform/i18n.ts'
import type { ExportView, purposes } from './api.ts'
import { askedOf } from './asked.ts'
import type { Person } from './ground.ts'
import { stateOf } from './state.ts'
import { findExport, type StoredExport } from './store.ts'
import { readTracingCode } from './tracing-code.ts'

const most = 200

/** The latest requests of a regency, or the one whose code stands on a paper. */
export async function listExports(
  db: Db,
  person: Person,
  code: string | undefined,
  language: Language,
  at: Date,
): Promise<ExportView[]> {
  let query = db.selectFrom('full_export').selectAll().where('regency_code', '=', person.regencyCode)
  if (code) query = query.where('code', '=', readTracingCode(code))
  const rows = await query.orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(most).execute()
  return Promise.all(rows.map((row) => viewOf(db, person, row, language, at)))
}

export async function getExport(db: Db, person: Person, id: string, language: Language, at: Date) {
  const row = await findExport(db, person.regencyCode, id)
  return row && viewOf(db, person, row, language, at)
}

async function viewOf(
  db: Db,
  { userId, role }: Person,
  row: StoredExport,
  language: Language,
  at: Date,
): Promise<ExportView> {
  const state = stateOf(row, at)
  const mine = row.asked_by_user === userId
  return {
    id: row.id,
    kind: row.kind,
    filter: await filterWords(db, row, language),
    asOf: row.as_of,
    persons: row.persons,
    purpose: row.purpose as (typeof purposes)[number],
    reason: row.reason,
    code: row.code,
    state,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
    availableUntil: row.available_until?.toISOString() ?? null,
    fetchedAt: row.fetched_at?.toISOString() ?? null,
    mine,
    mayDecide: state === 'waiting' && !mine && may(role as Role, 'exports.approve'),
    mayFetch: state === 'ready' && mine && may(role as Role, 'exports.ask'),
  }
}

/** What is asked for, in words. */
export function filterWords(
  db: Db,
  row: Pick<StoredExport, 'kind' | 'asked' | 'regency_code' | 'as_of'>,
  language: Language,
): Promise<string[]> {
  const asked = askedOf(row)
  if (asked.kind === 'bill') return membersWords(db, row.regency_code, asked.members, language)
  return asked.kind === 'people'
    ? peopleFilterWords(db, row.regency_code, asked.people, language)
    : Promise.resolve(nikFileWords(asked.fault, language))
}
