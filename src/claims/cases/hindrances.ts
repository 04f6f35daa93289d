import type { Kysely } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import { papersOf } from '../documents/papers-of.ts'
import type { Event } from '../events/open-event.ts'
import { readHeirs } from '../heirs/read-heirs.ts'
import { knownOf } from './known-of.ts'
import type { Claim } from './open-case.ts'
import { missingFacts, reckon } from './reckon.ts'

/**
 * What keeps a claim from being complete, by codes with words in `claims.hindered`: it is not sure whose card it was, the
 * cause is open, facts that decide are missing, a paper is not accepted yet, nobody is named who receives, or no account in their name.
 */
export async function hindrances(
  db: Kysely<Schema>,
  key: Secrets,
  event: Event,
  claim: Claim,
): Promise<string[]> {
  const law = await lawOf(db, event.regency_code)
  const known = (await knownOf(db, law, event))(claim.programme)
  const given = claim.facts_sealed ? JSON.parse(key.open(claim.facts_sealed)) : {}
  const reckoned = reckon(law, claim.programme, known, given)
  const place = { regencyCode: event.regency_code, eventId: event.id, on: event.happened_on }
  const family = await readHeirs(db, key, law, place)
  const heirs = family.filter(({ receives }) => receives)
  const papers = await papersOf(db, event, claim, reckoned.facts, family)
  const paid = heirs.filter(({ accountMask }) => accountMask !== null)
  const found = {
    'link-unsure': known.coverage.state === 'perhaps',
    'cause-open': event.cause === 'unknown' && ['JKM', 'JKK', 'BEASISWA'].includes(claim.programme),
    facts: missingFacts(reckoned).length > 0,
    papers: papers.some(({ state }) => state !== 'accepted'),
    receivers: heirs.length === 0,
    account: heirs.length > 0 && paid.length === 0,
    'account-name': paid.some(({ accountHolds }) => accountHolds === false),
  }
  return Object.entries(found).flatMap(([code, is]) => (is ? [code] : []))
}
