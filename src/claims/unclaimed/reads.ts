import { sql } from 'kysely'
import { isTooSmall } from '../../access/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { UnclaimedBody, UnclaimedRows, UnclaimedView } from './api.ts'
import { withoutCase } from './report-deaths.ts'

export const rowsAPage = 50

/** Families who are owed and have not claimed, as sums; by district those of the dead who are surely owed. */
export async function getUnclaimed(db: Db, regencyCode: string, role: string): Promise<UnclaimedView> {
  const run = await db
    .selectFrom('unclaimed_run')
    .select(['as_of', 'ran_at'])
    .where('regency_code', '=', regencyCode)
    .orderBy('ran_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const { rows: kinds } = await sql<UnclaimedView['kinds'][number] & { lost: number | null }>`
    select u.kind, u.programme, u.certainty, count(*)::int as people, sum(u.expected)::bigint as expected, sum(u.lost)::bigint as lost
    from unclaimed_entitlement u where u.regency_code = ${regencyCode} group by 1, 2, 3
    order by u.kind, u.programme, u.certainty`.execute(db)
  const { rows: reasons } = await sql<UnclaimedView['reasons'][number]>`
    select u.certainty, r.reason, count(*)::int as people
    from unclaimed_entitlement u cross join unnest(u.reasons) r(reason)
    where u.regency_code = ${regencyCode} and u.kind = 'death' group by 1, 2 order by 1, 3 desc, 2`.execute(
    db,
  )
  const { rows: districts } = await sql<{ code: string; name: string; families: number; expected: number }>`
    select u.district_code as code, coalesce(d.name, '') as name, count(*)::int as families,
      coalesce(sum(u.expected), 0)::bigint as expected
    from unclaimed_entitlement u left join district d on d.code = u.district_code
    where u.regency_code = ${regencyCode} and u.kind = 'death' and u.certainty = 'owed'
    group by 1, 2 order by 3 desc, 1`.execute(db)
  const death = (certainty: string) =>
    kinds.find((row) => row.kind === 'death' && row.certainty === certainty) ?? {
      people: 0,
      expected: 0,
      lost: 0,
    }
  const [owed, perhaps, not] = [death('owed'), death('perhaps'), death('not-entitled')]
  return {
    asOf: run?.as_of ?? null,
    ranAt: run?.ran_at.toISOString() ?? null,
    owed: { families: owed.people, expected: owed.expected ?? 0 },
    perhaps: { families: perhaps.people, expected: perhaps.expected ?? 0 },
    notEntitled: { people: not.people, lost: not.lost ?? 0 },
    kinds: kinds.map(({ lost: _, ...row }) => row),
    reasons,
    districts: districts.map((row) =>
      isTooSmall(role, row.families) ? { ...row, families: null, expected: null } : row,
    ),
  }
}

/** The people themselves, by village and name, a page after the last one shown. */
export async function getUnclaimedRows(
  db: Db,
  regencyCode: string,
  { certainty, kind, district, village, after }: UnclaimedBody,
): Promise<UnclaimedRows> {
  const which = sql`u.regency_code = ${regencyCode} and u.certainty = ${certainty} and u.kind = ${kind}
    and (${district ?? null}::text is null or u.district_code = ${district ?? null})
    and (${village ?? null}::text is null or u.village_code = ${village ?? null})`
  const { rows: counted } = await sql<{ total: number; withoutCase: number }>`
    select count(*)::int as total, count(*) filter (where ${withoutCase(regencyCode)})::int as "withoutCase" from unclaimed_entitlement u where ${which}`.execute(
    db,
  )
  const { rows } = await sql<UnclaimedRows['rows'][number]>`
    select u.id, u.person_id as "personId", u.kind, u.programme, u.certainty, u.reasons, u.name, u.nik_mask as "nikMask",
      coalesce(d.name, '') as district, coalesce(v.name, '') as village, u.group_code as "group",
      u.happened_on as "happenedOn", u.segment, u.payer_kind as payer, u.covered_from as "coveredFrom",
      u.covered_until - 1 as "coveredThrough", u.expected, u.lost, u.expires_on as "expiresOn", u.opened_on as "openedOn",
      (select jsonb_build_object('id', e.id, 'number', e.number) from claim_event e where e.regency_code = ${regencyCode}
        and e.person_id = u.person_id and e.kind = 'death' and e.withdrawn_at is null and u.kind = 'death') as event
    from unclaimed_entitlement u
    left join village v on v.code = u.village_code
    left join district d on d.code = u.district_code
    where ${which} and (${after ?? null}::uuid is null or (u.village_code = '', u.village_code, u.name, u.id) >
      (select a.village_code = '', a.village_code, a.name, a.id from unclaimed_entitlement a where a.regency_code = ${regencyCode} and a.id = ${after ?? null}::uuid))
    order by u.village_code = '', u.village_code, u.name, u.id limit ${rowsAPage}`.execute(db)
  return { ...counted[0]!, rows }
}
