import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { ClaimView } from '../api.ts'
import { knownOf } from '../cases/known-of.ts'
import { reckon } from '../cases/reckon.ts'
import { papersOf } from '../documents/papers-of.ts'
import { dayOf } from '../ground.ts'
import { readHeirs } from '../heirs/read-heirs.ts'
import type { FamilyView } from './api.ts'
import { hashOfCode, readCode } from './code.ts'

interface Asking {
  regencyCode: string
  at: Date
  code: string
  birthDate: string
  language: Language
}
/** Claims a family still waits for, or had. */
const hashOfNothing = hashOfCode('22222-22222')

/**
 * How far a case is, for whoever has its code and knows the birth date: no name, no sum, no account. A wrong code and a wrong
 * date are one answer, found by one and the same statement.
 */
export async function lookAtCase(
  db: Db,
  key: Secrets,
  { regencyCode, at, code, birthDate, language }: Asking,
): Promise<{ ok: true; view: FamilyView } | Refusal> {
  const hash = readCode(code) ? hashOfCode(code) : hashOfNothing
  const { rows } = await sql<{ id: string }>`select event_id as id from claim_family_code
    where regency_code = ${regencyCode} and code_hash = ${hash} and birth_date = ${birthDate}::date
      and ended_at is null and expires_at > ${at}::timestamptz`.execute(db)
  const [found] = rows
  if (!found) return refusal('claim-family-unknown')
  const event = await db
    .selectFrom('claim_event')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow()
  if (event.withdrawn_at) return refusal('claim-family-unknown')
  await recordAct(db, {
    regencyCode,
    actor: 'family',
    at,
    action: 'claim-event.family-looked',
    subjectKind: 'claim-event',
    subjectId: event.id,
    detail: { number: event.number, shown: event.person_id },
  })
  const law = await lawOf(db, regencyCode)
  const heirs = await readHeirs(db, key, law, { regencyCode, eventId: event.id, on: event.happened_on })
  const known = await knownOf(db, law, event)
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'programme', 'state', 'outcome', 'due_on', 'state_since', 'facts_sealed'])
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', event.id)
    .where('state', '<>', 'withdrawn')
    .orderBy('number')
    .execute()
  const view: FamilyView = {
    number: event.number,
    kind: event.kind,
    happenedOn: event.happened_on,
    claims: [],
  }
  for (const { id, programme, state, outcome, due_on, state_since, facts_sealed } of claims) {
    const given = facts_sealed ? JSON.parse(key.open(facts_sealed)) : {}
    const { facts } = reckon(law, programme, known(programme), given, language)
    const open = state === 'reported' || state === 'collecting'
    const papers = open ? await papersOf(db, event, { id, programme }, facts, heirs, language) : []
    view.claims.push({
      programme,
      state,
      outcome,
      dueOn: due_on,
      since: dayOf(state_since),
      missing: missingOf(papers),
    })
  }
  return { ok: true, view }
}

/** Papers that are missing, each kind once: of how many people, and no name. */
function missingOf(papers: ClaimView['papers']): FamilyView['claims'][number]['missing'] {
  const open = papers.filter(({ state }) => state === 'missing' || state === 'returned')
  return [...new Set(open.map(({ kind }) => kind))].map((kind) => {
    const of = open.filter((paper) => paper.kind === kind)
    const { title, shows } = of[0]!
    return { title, shows, again: of.some(({ state }) => state === 'returned'), people: of.length }
  })
}
