import type { Kysely } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import { accountsOf, isUnderAge, payeesOf } from '../documents/of-whom.ts'
import { isSettled, papersOf } from '../documents/papers-of.ts'
import type { Event } from '../events/open-event.ts'
import { readHeirs } from '../heirs/read-heirs.ts'
import { knownOf } from './known-of.ts'
import type { Claim } from './open-case.ts'
import { missingFacts, reckon } from './reckon.ts'

/**
 * What keeps a claim from being complete, by codes with words in `claims.hindered`: it is not sure whose card it was, the
 * cause is open, facts that decide are missing, a paper is neither accepted nor let go, nobody is named who receives, one of
 * them has no account, or none in their name.
 */
export async function hindrances(
  db: Kysely<Schema>,
  key: Secrets,
  event: Event,
  claim: Claim,
): Promise<string[]> {
  const { known, reckoned, papers, heirs } = await papersAndHeirs(db, key, event, claim)
  const on = event.happened_on
  const payees = payeesOf(claim.programme, heirs)
  const grown = accountsOf(payees, on)
  const isLetGo = (heirId: string) =>
    papers.some((one) => one.kind === 'bank-book' && one.heirId === heirId && one.state === 'waived')
  // For children somebody of the family takes the money.
  const taken = grown.length > 0 ? grown : heirs.filter(({ accountMask }) => accountMask !== null)
  const found = {
    'link-unsure': known.coverage.state === 'perhaps',
    'cause-open': event.cause === 'unknown' && ['JKM', 'JKK', 'BEASISWA'].includes(claim.programme),
    facts: missingFacts(reckoned).length > 0,
    papers: !papers.every(isSettled),
    receivers: payees.length === 0,
    account:
      payees.length > 0 &&
      (taken.length === 0 || taken.some(({ id, accountMask }) => accountMask === null && !isLetGo(id))),
    'account-name': payees.some((one) => one.accountHolds === false && !isUnderAge(one, on)),
  }
  return Object.entries(found).flatMap(([code, is]) => (is ? [code] : []))
}

/** What is known of a claim as it stands, with its papers and the family. */
export async function papersAndHeirs(db: Kysely<Schema>, key: Secrets, event: Event, claim: Claim) {
  const law = await lawOf(db, event.regency_code)
  const known = (await knownOf(db, law, event))(claim.programme)
  const given = claim.facts_sealed ? JSON.parse(key.open(claim.facts_sealed)) : {}
  const reckoned = reckon(law, claim.programme, known, given)
  const place = { regencyCode: event.regency_code, eventId: event.id, on: event.happened_on }
  const heirs = await readHeirs(db, key, law, place)
  const papers = await papersOf(db, event, claim, reckoned.facts, heirs)
  return { known, reckoned, heirs, papers }
}
