import { sql } from 'kysely'
import { stepSchoolYear } from '../../claims/questions.ts'
import type { Db } from '../../platform/db/index.ts'

/**
 * The first school year of each scholarship is proven and claimed, one by one as an officer does: they are few. Its payment then
 * finds it.
 */
export async function claimSchoolYears(db: Db, regencyCode: string, at: Date): Promise<void> {
  const { rows } = await sql<{
    claim: string
    heir: string
    year: string
    state: string
    paper: string
    on: string
  }>`
    select distinct on (y.claim_id) y.claim_id as claim, y.heir_id as heir, y.school_year as year, y.state, d.id as paper,
      c.decided_on as "on"
    from claim_school_year y
    join claim c on c.regency_code = ${regencyCode} and c.id = y.claim_id and c.made_by = 'demo'
    join claim_document d on d.regency_code = ${regencyCode} and d.event_id = c.event_id and d.kind = 'school-letter'
    where y.regency_code = ${regencyCode} order by y.claim_id, y.school_year`.execute(db)
  const acting = { regencyCode, actor: 'demo', at }
  for (const { claim, heir, year, state, paper, on } of rows) {
    const of = { heirId: heir, schoolYear: year }
    if (state === 'planned')
      await stepSchoolYear({ db }, acting, claim, { kind: 'proven', ...of, documentId: paper })
    if (state === 'planned' || state === 'proven')
      await stepSchoolYear({ db }, acting, claim, { kind: 'claimed', ...of, on })
  }
}
