import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { holdEvents } from '../event-lists/hold-events.ts'
import { makeEvents } from '../event-lists/make-events.ts'
import { tellDeaths } from '../events/deaths.ts'
import type { Acting, Ground } from '../ground.ts'

/** SQL: whether nobody has reported the death of a row u. */
export const withoutCase = (
  regencyCode: string,
) => sql<boolean>`(u.kind = 'death' and u.happened_on is not null and not exists (
  select from claim_event e where e.regency_code = ${regencyCode} and e.person_id = u.person_id and e.kind = 'death'
    and e.withdrawn_at is null))`

interface Dead {
  personId: string
  happenedOn: string
  name: string
  villageCode: string
  nikIndex: string | null
  nikSealed: Buffer | null
  nikMask: string | null
  birthDate: string | null
  sex: string | null
}

/**
 * Makes cases of deaths that the population register or a list tells of and nobody reported, of the rows named or of all of one
 * certainty. `db` is the whole one, for bulk writing. One that became a case meanwhile is left out, so that asking twice makes nothing twice.
 */
export const reportDeaths = (
  { db, key }: Ground,
  acting: Acting,
  { certainty, ids }: { certainty: 'owed' | 'perhaps'; ids: readonly string[] | null },
): Promise<{ made: number; claims: number }> =>
  tx(db, async (trx) => {
    const { regencyCode, actor, at } = acting
    await holdEvents(trx, regencyCode)
    const dead = (await findDead(trx, regencyCode, certainty, ids)).map((one) => ({ ...one, id: v7() }))
    const claims = await makeEvents(
      trx,
      key,
      acting,
      dead.map((one) => ({
        id: one.id,
        kind: 'death',
        happened_on: one.happenedOn,
        told_by: 'list',
        name: one.name,
        birth_date: one.birthDate,
        sex: one.sex,
        village_code: one.villageCode,
        nik_index: one.nikIndex,
        nik_sealed: one.nikSealed,
        nik_mask: one.nikMask,
        content: `register ${one.personId} ${one.happenedOn}`,
        told,
        who: { personId: one.personId, by: 'engine', reasons: '[]', candidates: [] },
      })),
    )
    await tellDeaths(
      trx,
      acting,
      dead.map(({ id }) => id),
    )
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'unclaimed.reported',
      subjectKind: 'unclaimed',
      subjectId: regencyCode,
      detail: { certainty, made: dead.length, claims },
    })
    return { made: dead.length, claims }
  })

async function findDead(
  trx: Tx,
  regencyCode: string,
  certainty: string,
  ids: readonly string[] | null,
): Promise<Dead[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Dead>`
    select u.person_id as "personId", u.happened_on as "happenedOn", u.name, u.village_code as "villageCode",
      p.nik_index as "nikIndex", coalesce(w.nik_sealed, t.nik_sealed) as "nikSealed", u.nik_mask as "nikMask",
      p.birth_date as "birthDate", w.sex
    from unclaimed_entitlement u
    left join coverage_person p on p.regency_code = ${r} and p.person_id = u.person_id
    left join worker w on w.regency_code = ${r} and w.id = u.worker_id
    left join participant t on t.regency_code = ${r} and t.id = u.participant_id
    where u.regency_code = ${r} and u.certainty = ${certainty} and ${withoutCase(regencyCode)}
      and (${ids}::uuid[] is null or u.id = any(${ids}::uuid[]))
    order by u.village_code, u.name, u.id`.execute(trx)
  return rows
}

/** Where the day is from, the page of the person tells. */
const told = {
  time: '',
  place: '',
  what: '',
  employer: '',
  work: { atWork: null, onTheWay: null, onDuty: null, traffic: null, witness: null },
  reporterName: '',
  reporterPhone: '',
}
