import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { PurposesView } from './api.ts'
import { basisLaw } from './bases.ts'

/** For what each list is kept now, and how often that was said otherwise before; nothing for lists nobody spoke of. */
export async function listPurposes(db: Kysely<Schema>, regencyCode: string): Promise<PurposesView> {
  const { rows } = await sql<PurposesView['rows'][number]>`select distinct on (l.id) l.id as "listId", l.kind,
      l.name, o.name as "officeName", p.purpose, p.basis, p.agreement, p.agreement_on as "agreementOn",
      p.set_by as "setBy", to_char(p.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt",
      p.reason, coalesce(p.seq, 0) as said
    from list l join office o on o.regency_code = ${regencyCode} and o.id = l.office_id
    left join list_purpose p on p.regency_code = ${regencyCode} and p.list_id = l.id
    where l.regency_code = ${regencyCode} order by l.id, p.seq desc`.execute(db)
  return { law: basisLaw, rows }
}

/** What lists are kept for, by kind, purpose and basis, without whose they are: for everybody to read. */
export async function purposesInUse(
  db: Kysely<Schema>,
  regencyCode: string,
): Promise<{ kind: string; purpose: string; basis: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; purpose: string; basis: string; count: number }>`
    select l.kind, p.purpose, p.basis, count(*)::integer as count from list l
    join lateral (select purpose, basis from list_purpose p where p.regency_code = ${regencyCode} and p.list_id = l.id
      order by p.seq desc limit 1) p on true
    where l.regency_code = ${regencyCode} and exists (select from import i where i.regency_code = ${regencyCode}
      and i.list_id = l.id and i.status = 'committed')
    group by l.kind, p.purpose, p.basis order by l.kind, count(*) desc, p.purpose`.execute(db)
  return rows
}
