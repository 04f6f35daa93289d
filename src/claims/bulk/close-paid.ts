import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Claim } from '../cases/open-case.ts'
import { writeSteps } from '../matching/write-steps.ts'

/** Closes claims that are paid in full, many at once; others are left as they are. */
export const closePaid = (
  db: Db,
  acting: { regencyCode: string; actor: string; at: Date },
  ids: readonly string[],
): Promise<number> =>
  tx(db, async (trx) => {
    const r = sql`${acting.regencyCode}::text`
    await sql`select e.id from claim_event e where e.regency_code = ${r} and e.id in (select event_id from claim c
      where c.regency_code = ${r} and c.id = any(${ids}::uuid[])) order by e.id for update`.execute(trx)
    const { rows } = await sql<Claim & { seq: number }>`select c.*, (select max(a.seq) from claim_act a
        where a.regency_code = ${r} and a.claim_id = c.id) as seq from claim c
      where c.regency_code = ${r} and c.id = any(${ids}::uuid[]) and c.state = 'paid' order by c.id for update`.execute(
      trx,
    )
    await writeSteps(
      trx,
      acting,
      new Map(rows.map((claim) => [claim.id, claim])),
      new Map(rows.map(({ id, seq }) => [id, seq])),
      rows.map(({ id }) => ({ claim: id, act: v7(), step: { kind: 'closed' } })),
    )
    return rows.length
  })
