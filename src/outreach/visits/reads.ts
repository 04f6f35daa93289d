import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { MemberRow } from '../campaigns/api.ts'
import { besides, stages } from '../campaigns/words.ts'
import { codeOf, readCode } from '../paper/codes.ts'
import type { LookView, MembersBody, MembersView, MemberView } from './api.ts'

export const rowsAPage = 50
type Read = Omit<MemberRow, 'code'> & { number: number }

const columns = sql`p.id, p.number, p.campaign_id as "campaignId", c.title as campaign, p.person_id as "personId", p.name,
  coalesce(v.name, '') as village, p.rt, p.path, p.reason, p.employer, p.outcome, p.seen_on as "seenOn", p.next_on as "nextOn", p.bpjs`
const from = (regencyCode: string) => sql`campaign_person p
  join campaign c on c.regency_code = ${regencyCode} and c.id = p.campaign_id
  left join village v on v.code = p.village_code`

/** Everybody of the lists who is asked for, by village, RT and name; of those due, who was promised a visit comes first. */
export async function getMembers(
  db: Db,
  regencyCode: string,
  asked: MembersBody,
  today: string,
  most = rowsAPage,
): Promise<MembersView> {
  const which = sql.join([sql`p.regency_code = ${regencyCode}`, ...conditions(asked, today)], sql` and `)
  const order = sql`p.village_code, p.rt, p.name, p.id`
  const first = sql`coalesce(p.next_on, '9999-12-31'::date)`
  const place = (row: RawBuilder<unknown>) => (asked.due ? sql`(${first}, ${row})` : sql`(${row})`)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from campaign_person p
    join campaign c on c.regency_code = ${regencyCode} and c.id = p.campaign_id where ${which}`.execute(db)
  const { rows } = await sql<Read>`
    select ${columns} from ${from(regencyCode)} where ${which}
      and (${asked.after ?? null}::uuid is null or ${place(order)} > (
        select ${asked.due ? sql`coalesce(a.next_on, '9999-12-31'::date),` : sql``} a.village_code, a.rt, a.name, a.id
        from campaign_person a where a.regency_code = ${regencyCode} and a.id = ${asked.after ?? null}::uuid))
    order by ${asked.due ? sql`${first},` : sql``} ${order} limit ${most}`.execute(db)
  return { total: counted[0]!.total, rows: rows.map(asRow) }
}

function conditions(
  { campaign, village, stage, outcome, path, due, q }: MembersBody,
  today: string,
): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`p.same_as is null`]
  if (campaign) all.push(sql`p.campaign_id = ${campaign}::uuid`)
  if (village !== undefined) all.push(sql`p.village_code = ${village}`)
  if (outcome !== undefined) all.push(sql`p.outcome = ${outcome}`)
  if (path) all.push(sql`p.path = ${path}`)
  if (stage) {
    const shown = { ...stages, ...besides }[stage]
    all.push(
      sql`p.outcome = any(${[...shown.outcomes]}::text[]) and p.bpjs = any(${[...shown.bpjs]}::text[])`,
    )
  }
  if (due)
    all.push(sql`c.closed_at is null and p.live and p.bpjs not in ('early', 'kept') and (p.outcome in ('', 'conflict')
      or p.next_on <= ${today}::date or p.outcome = 'not-met' and p.next_on is null)`)
  if (q) {
    const code = readCode(q)
    const part = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    all.push(code.ok ? sql`p.number = ${code.number}` : sql`lower(p.name) like ${part}`)
  }
  return all
}

const asRow = ({ number, ...row }: Read): MemberRow => ({ ...row, code: codeOf(number) })

/** One place on a list with every visit to it, also those that no longer count. */
export async function getMember(db: Db, regencyCode: string, id: string): Promise<MemberView | undefined> {
  const { rows } = await sql<Read & { fromDay: string; open: boolean }>`
    select ${columns}, c.from_day as "fromDay", c.closed_at is null as open
    from ${from(regencyCode)} where p.regency_code = ${regencyCode} and p.id = ${id}::uuid`.execute(db)
  const [member] = rows
  if (!member) return undefined
  const { fromDay, open, ...row } = member
  const { rows: visits } = await sql<MemberView['visits'][number]>`
    select v.id, v.outcome, v.refusal, v.visited_on as "visitedOn", v.next_on as "nextOn", v.note, v.via, v.recorded_by as by,
      to_char(v.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      to_char(v.device_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "deviceAt", v.device_ahead as "deviceAhead",
      case when m.visit_id is not null then jsonb_build_object('kind', m.kind, 'reason', m.reason, 'by', m.made_by,
        'at', to_char(m.made_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as mended
    from visit v join campaign_person p on p.regency_code = ${regencyCode} and p.id = v.member_id
    left join visit_mend m on m.regency_code = ${regencyCode} and m.visit_id = v.id
    where v.regency_code = ${regencyCode} and coalesce(p.same_as, p.id) = ${id}::uuid
    order by v.visited_on desc, v.recorded_at desc, v.id desc`.execute(db)
  return { ...asRow(row), fromDay, open, visits }
}

/** Whose code it is, before anything is written to it. */
export async function lookCode(db: Db, regencyCode: string, number: number) {
  const { rows } = await sql<LookView>`
    select p.id, p.person_id as "personId", p.name, coalesce(v.name, '') as village, p.rt, p.outcome from ${from(regencyCode)}
    where p.regency_code = ${regencyCode} and p.number = ${number}`.execute(db)
  return rows[0]
}
