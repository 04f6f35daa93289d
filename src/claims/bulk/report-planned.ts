import type { Secrets } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { tellDeaths } from '../events/deaths.ts'
import type { Event } from '../events/open-event.ts'
import { toldOf } from '../events/told.ts'
import { heirRow } from '../heirs/keep-heir.ts'
import type { CasePlan } from './case-plan.ts'
import { copyRows, numbered } from './copy-rows.ts'

/** Writes what happened and the families, and tells the registry of the deaths; gives the events in the order of the plans. */
export async function reportPlanned(
  trx: Tx,
  key: Secrets,
  regencyCode: string,
  plans: readonly CasePlan[],
): Promise<Event[]> {
  const rows = plans.map(({ event: body, actor, reportedAt: at }) => ({
    regency_code: regencyCode,
    id: body.id,
    number: '',
    kind: body.kind,
    happened_on: body.happenedOn,
    cause: body.cause,
    told_by: body.toldBy,
    name: body.name,
    birth_date: body.birthDate ?? null,
    sex: body.sex ?? null,
    village_code: body.villageCode,
    district_code: body.villageCode.slice(0, 8),
    told_sealed: key.seal(JSON.stringify(toldOf(body))),
    content_hash: key.index('content', JSON.stringify(body)),
    person_id: body.personId,
    linked_by: actor,
    linked_at: at,
    reasons: '[]',
    candidates: '[]',
    known_on: body.knownOn ?? body.happenedOn,
    reported_by: actor,
    reported_at: at,
  }))
  await numbered(trx, regencyCode, 'event', rows, ({ reported_at }) => reported_at)
  await copyRows(trx, 'claim_event', rows)
  for (const [, of] of Map.groupBy(rows, ({ reported_at }) => reported_at.getTime())) {
    const { reported_by: actor, reported_at: at } = of[0]!
    await tellDeaths(
      trx,
      { regencyCode, actor, at },
      of.map(({ id }) => id),
    )
  }
  await copyRows(
    trx,
    'claim_heir',
    plans.flatMap(({ event, heirs, actor, reportedAt }) =>
      heirs.map(({ id, body }) => ({
        regency_code: regencyCode,
        id,
        event_id: event.id,
        ...heirRow({ key }, body),
        entered_by: actor,
        entered_at: reportedAt,
      })),
    ),
  )
  const kept = await trx
    .selectFrom('claim_event')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const by = new Map(kept.map((event) => [event.id, event]))
  return rows.map(({ id }) => by.get(id)!)
}
