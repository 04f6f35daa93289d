import { sql } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import type { Event } from '../events/open-event.ts'
import { knownOfAll } from './known-of.ts'
import type { Claim } from './open-case.ts'
import { reckon } from './reckon.ts'

/**
 * Works out anew what the claims of these events are expected to give, after something of them changed. What was sent is
 * frozen and stays. Call it with the events held.
 * @returns how many expect something else than before
 */
export async function reckonAnew(
  trx: Tx,
  regencyCode: string,
  events: readonly Event[],
  key: Pick<Secrets, 'open'>,
): Promise<number> {
  const law = await lawOf(trx, regencyCode)
  const known = await knownOfAll(trx, law, events)
  const { rows: claims } = await sql<
    Pick<
      Claim,
      'id' | 'event_id' | 'programme' | 'facts_sealed' | 'submitted_on' | 'expected' | 'expected_outcome'
    >
  >`select id, event_id, programme, facts_sealed, submitted_on, expected, expected_outcome from claim
    where regency_code = ${regencyCode} and event_id = any(${events.map(({ id }) => id)}::uuid[])
      and frozen_at is null and state not in ('closed', 'withdrawn')`.execute(trx)
  const changed = claims.flatMap(({ id, event_id, programme, facts_sealed, submitted_on, ...before }) => {
    const given = facts_sealed ? JSON.parse(key.open(facts_sealed)) : {}
    const { assessment } = reckon(law, programme, known.get(event_id)!(programme, submitted_on), given)
    const now = { expected: assessment?.total ?? null, outcome: assessment?.outcome ?? 'unknown' }
    return now.expected === before.expected && now.outcome === before.expected_outcome ? [] : [{ id, ...now }]
  })
  if (changed.length > 0)
    await sql`update claim c set expected = n.expected, expected_outcome = n.outcome
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(id uuid, expected bigint, outcome text)
      where c.regency_code = ${regencyCode} and c.id = n.id`.execute(trx)
  return changed.length
}

/** The same for every claim on its way: lists, cards and the law may have changed since somebody looked at one. */
export const reckonOpen = (db: Db, regencyCode: string, key: Pick<Secrets, 'open'>): Promise<number> =>
  tx(db, async (trx) => {
    // Events before claims and in one order, as everybody holds them.
    const { rows } = await sql<{
      id: string
    }>`select e.id from claim_event e where e.regency_code = ${regencyCode}
      and e.withdrawn_at is null and exists (select from claim c where c.regency_code = ${regencyCode} and c.event_id = e.id
        and c.frozen_at is null and c.state not in ('closed', 'withdrawn'))
      order by e.id for update of e`.execute(trx)
    if (rows.length === 0) return 0
    const events = await trx
      .selectFrom('claim_event')
      .selectAll()
      .where('regency_code', '=', regencyCode)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    return reckonAnew(trx, regencyCode, events, key)
  })
