import { sql } from 'kysely'
import { v7 } from 'uuid'
import { lawOf } from '../../law/questions.ts'
import { copyInto, type Db, type Tx, tx } from '../../platform/db/index.ts'
import { pensionAgeOn } from '../../rules/index.ts'
import { followPeople } from '../events/follow-people.ts'
import { matchPayments } from '../matching/match-payments.ts'
import { findPeople } from '../payments/find-people.ts'
import { type Judgement, judgeDeath, judgePension } from './judge.ts'
import { paymentsSince } from './payments-since.ts'
import { deadPeople, olderPeople, type Person } from './people.ts'

export interface UnclaimedRun {
  asOf: string
  owed: number
  perhaps: number
  notEntitled: number
}

/**
 * Looks anew for families who are owed and have not claimed, by the lists, cards, payments and claims as they stand. What is found
 * no more goes; what stays keeps the day it was first found. Null while there are no figures.
 */
export async function findUnclaimed(db: Db, regencyCode: string, at: Date): Promise<UnclaimedRun | null> {
  const law = await lawOf(db, regencyCode)
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`unclaimed ${regencyCode}`}, 0))`.execute(trx)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`benefits ${regencyCode}`}, 0))`.execute(trx)
    await sql`set local work_mem = '64MB'`.execute(trx)
    const asOf = await latestDay(trx, regencyCode)
    if (!asOf) return null
    const version = await listsVersion(trx, regencyCode)
    await findPeople(trx, regencyCode)
    await followPeople(trx, regencyCode)
    await matchPayments(trx, { regencyCode, at })
    const about = { paymentsSince: await paymentsSince(trx, regencyCode, asOf), listsOn: asOf }
    const found: [Person, Judgement][] = []
    const take = (person: Person, judged: Judgement | undefined) => judged && found.push([person, judged])
    for (const person of await deadPeople(trx, regencyCode))
      take(person, judgeDeath(law, { ...person, ...about }))
    const youngest = pensionAgeOn(law, 'JHT', asOf)?.value
    if (youngest !== undefined) {
      const bornBy = `${Number(asOf.slice(0, 4)) - youngest}${asOf.slice(4)}`
      for (const person of await olderPeople(trx, regencyCode, bornBy.replace('-02-29', '-02-28')))
        for (const programme of ['JP', 'JHT'] as const)
          take(person, judgePension(law, { ...person, ...about }, programme, asOf))
    }
    await keep(trx, regencyCode, asOf, found)
    const count = (certainty: Judgement['certainty']) =>
      found.filter(([, judged]) => judged.certainty === certainty).length
    const run = { owed: count('owed'), perhaps: count('perhaps'), not_entitled: count('not-entitled') }
    await trx
      .insertInto('unclaimed_run')
      .values({
        regency_code: regencyCode,
        id: v7(),
        as_of: asOf,
        lists_version: version,
        ran_at: at,
        ...run,
      })
      .execute()
    return { asOf, owed: run.owed, perhaps: run.perhaps, notEntitled: run.not_entitled }
  })
}

const latestDay = async (trx: Tx, regencyCode: string): Promise<string | null> =>
  (
    await trx
      .selectFrom('coverage_snapshot')
      .select(({ fn }) => fn.max('as_of').as('day'))
      .where('regency_code', '=', regencyCode)
      .executeTakeFirstOrThrow()
  ).day

const listsVersion = async (trx: Tx, regencyCode: string): Promise<number> =>
  (
    await trx
      .selectFrom('tenant')
      .select('linked_version')
      .where('regency_code', '=', regencyCode)
      .executeTakeFirst()
  )?.linked_version ?? 0

type Value = string | number | null | readonly string[]

/** A row of the table, without what the table gives it. */
function rowOf([person, judged]: [Person, Judgement]): Record<string, Value> {
  const { card } = judged
  return {
    person_id: person.personId,
    kind: judged.kind,
    programme: judged.programme,
    certainty: judged.certainty,
    reasons: judged.reasons,
    worker_id: person.workerId,
    participant_id: person.participantId,
    name: person.name,
    nik_mask: person.nikMask,
    district_code: person.districtCode,
    village_code: person.villageCode,
    group_code: person.group,
    happened_on: judged.happenedOn,
    segment: card?.segment ?? null,
    payer_kind: card?.payerKind ?? null,
    covered_from: card?.coveredFrom ?? null,
    covered_until: card?.coveredUntil ?? null,
    expected: judged.expected,
    lost: judged.lost,
    expires_on: judged.expiresOn,
  }
}

async function keep(
  trx: Tx,
  regencyCode: string,
  asOf: string,
  found: readonly [Person, Judgement][],
): Promise<void> {
  await sql`create temp table unclaimed_now (like unclaimed_entitlement) on commit drop`.execute(trx)
  await sql`alter table unclaimed_now alter regency_code drop not null, alter id drop not null,
    alter opened_on drop not null, alter seen_on drop not null`.execute(trx)
  const rows = found.map(rowOf)
  if (rows.length > 0) {
    const written = rows.map((row) => Object.values(row))
    await copyInto(trx, 'unclaimed_now', Object.keys(rows[0]!), written)
  }
  await sql`delete from unclaimed_entitlement u where u.regency_code = ${regencyCode} and not exists (
    select from unclaimed_now n where (n.person_id, n.kind, n.programme) = (u.person_id, u.kind, u.programme))`.execute(
    trx,
  )
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const fresh = sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await sql`insert into unclaimed_entitlement (regency_code, id, ${names}, opened_on, seen_on)
    select ${regencyCode}, gen_random_uuid(), ${names}, ${asOf}::date, ${asOf}::date from unclaimed_now
    on conflict (regency_code, person_id, kind, programme) do update set ${fresh}, seen_on = excluded.seen_on`.execute(
    trx,
  )
}
