import { type Kysely, sql } from 'kysely'

// A grant names an office the regency knows, and may be for a province (docs/adr/0024).
const roles = `'administrator', 'leader', 'manpower', 'dpmpd', 'bkad', 'kesra', 'opd', 'district', 'village', 'branch', 'auditor', 'reviewer', 'province'`
const plain = (name: string) => `trim(regexp_replace(lower(${name}), '[^[:alnum:]]+', ' ', 'g'))`
const statements: string[] = [
  'alter table access_grant add column office_id uuid',
  // What was typed before becomes an office, once for each name that differs in more than capitals, spaces and dots.
  `insert into office (regency_code, id, name, kind, created_at)
     select distinct on (g.regency_code, ${plain('g.office')}) g.regency_code, gen_random_uuid(), trim(g.office),
       case when g.role in ('opd', 'dpmpd', 'kesra', 'bkad', 'manpower') then 'opd' when g.role = 'branch' then 'bpjs'
         when g.role in ('district', 'village') then g.role else 'other' end, g.granted_at
     from access_grant g
     where ${plain('g.office')} <> '' and not exists (select from office o where o.regency_code = g.regency_code
       and ${plain('o.name')} = ${plain('g.office')})
     order by g.regency_code, ${plain('g.office')}, g.granted_at`,
  `update access_grant g set office_id = (select o.id from office o where o.regency_code = g.regency_code
     and ${plain('o.name')} = ${plain('g.office')} order by o.created_at, o.id limit 1) where ${plain('g.office')} <> ''`,
  'alter table access_grant drop column office',
  `comment on column access_grant.office_id is 'Office the account works for; whose lists opd, dpmpd and kesra work with'`,
  'alter table access_grant drop constraint if exists access_grant_role_check',
  `alter table access_grant add check (role in (${roles}))`,
  `comment on column access_grant.regency_code is 'Regency it is for; for role province the code of the province'`,
  `create index office_by_plain_name on office (regency_code, (${plain('name')}))`,
  'create index audit_by_actor_action on audit (regency_code, actor, action, at, id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
