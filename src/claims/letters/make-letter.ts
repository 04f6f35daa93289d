import { createHash } from 'node:crypto'
import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { getClaim } from '../cases/reads.ts'
import { openEvent } from '../events/open-event.ts'
import { getEvent } from '../events/reads.ts'
import { newCode } from '../family/code.ts'
import { makeCodeIn } from '../family/make-code.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { nextNumber } from '../numbers.ts'
import type { ClaimLetter, LetterAsked } from './api.ts'
import { hashOfLetterCode } from './code.ts'
import { compose } from './compose.ts'
import type { Case } from './letter-of.ts'
import { sheetOf } from './sheet.ts'

type Made = { ok: true; letter: ClaimLetter } | Refusal

/** A letter of a case. Asked for again under its id it says what it said the first time, whatever became of the case. */
export const makeLetter = (
  { db, key }: Ground,
  acting: Acting,
  eventId: string,
  asked: LetterAsked,
  home: string,
): Promise<Made> =>
  txUnlessRefused(db, async (trx): Promise<Made> => {
    const { regencyCode } = acting
    // Holds the event: two askings of one letter come one after the other.
    const opened = await openEvent(trx, regencyCode, eventId)
    if (!opened.ok) return opened
    const kept = await keptLetter(trx, key, regencyCode, eventId, asked)
    const made = kept ?? (await written(trx, key, acting, eventId, asked, home))
    if (!made.ok) return made
    await recordAct(trx, {
      ...who(acting),
      action: kept ? 'claim-letter.printed-again' : 'claim-letter.made',
      subjectKind: 'claim-event',
      subjectId: eventId,
      detail: { number: made.letter.number, kind: asked.kind, shown: opened.event.person_id },
    })
    return made
  })

const who = ({ regencyCode, actor, at }: Acting) => ({ regencyCode, actor, at })

async function keptLetter(
  trx: Tx,
  key: Secrets,
  regencyCode: string,
  eventId: string,
  { id, kind, claimId }: LetterAsked,
): Promise<Made | undefined> {
  const kept = await trx
    .selectFrom('claim_letter')
    .select(['event_id', 'kind', 'claim_id', 'content_sealed'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!kept) return undefined
  const same =
    kept.event_id === eventId && kept.kind === kind && (kept.claim_id === null || kept.claim_id === claimId)
  return same
    ? { ok: true, letter: JSON.parse(key.open(kept.content_sealed)) as ClaimLetter }
    : refusal('claim-letter-differs')
}

async function written(
  trx: Tx,
  key: Secrets,
  acting: Acting,
  eventId: string,
  asked: LetterAsked,
  home: string,
): Promise<Made> {
  const { regencyCode, actor, at } = acting
  const event = (await getEvent(trx, key, regencyCode, eventId))!
  const code = newCode()
  const number = await nextNumber(trx, regencyCode, 'letter', at)
  const frame = await sheetOf(trx, acting, { number, caseNumber: event.number, code, home })
  const claims: Case['claims'][number][] = []
  for (const { id } of event.claims)
    claims.push((await getClaim(trx, key, { regencyCode, today: dayOf(at) }, id, 'id'))!)
  const composed = await compose(trx, regencyCode, { event, claims, frame, language: 'id' }, asked)
  if (!composed.ok) return composed
  let { letter } = composed
  if (letter.kind === 'owed' && asked.withCode) {
    const given = await makeCodeIn(trx, acting, eventId)
    if (!given.ok) return given
    letter = { ...letter, family: { url: `${home}/keluarga`, code: given.code } }
  }
  const content = JSON.stringify(letter)
  const row = {
    regency_code: regencyCode,
    id: asked.id,
    number,
    kind: asked.kind,
    event_id: eventId,
    claim_id: asked.kind === 'cover' || asked.kind === 'refusal' ? asked.claimId! : null,
    written_on: frame.date,
    office: frame.office,
    code_hash: hashOfLetterCode(code),
    content_sealed: key.seal(content),
    print: createHash('sha256').update(content).digest('hex'),
    made_by: actor,
    made_at: at,
  }
  // An id taken by a letter that this reader may not see.
  const stored = await trx
    .insertInto('claim_letter')
    .values(row)
    .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return stored ? { ok: true, letter } : refusal('claim-letter-differs')
}
