import { sql } from 'kysely'
import { v5 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { dayOf } from '../../platform/day.ts'
import { type Db, forTheRegency, type Tx, tx } from '../../platform/db/index.ts'
import type { Acting } from '../acting.ts'
import { lockLists } from '../campaigns/make-campaign.ts'
import { recount } from '../campaigns/recount.ts'
import { readCode } from '../paper/codes.ts'
import type { VisitBody, VisitsView } from './api.ts'
import type { VisitFault } from './words.ts'

type Via = 'screen' | 'codes' | 'file' | 'phone'
type Fault = VisitsView['faults'][number]
interface Member {
  id: string
  number: number
  campaign: string
  village: string
  fromDay: string
  closed: boolean
}
/** A visit, with the row it stood in. */
export type Told = VisitBody & { row?: number }
type Ready = Required<Pick<VisitBody, 'outcome' | 'visitedOn' | 'note'>> & {
  row: number
  id: string
  member: Member
  refusal: string | null
  nextOn: string | null
  deviceAt: string | null
}
/** Long numbers belong to nobody's note: they would be a NIK, a phone or an account in the clear. */
const longNumber = /\d(?:[ .-]?\d){8}/
const space = '6f1c2b0e-3a57-4d0c-9a41-7b6f6a0d9c11'

/**
 * Writes visits down, all or none of them. A visit is never erased by a later one; the same told again changes nothing: the same
 * by its id, or, from paper, by what it says of whom on which day.
 */
export async function recordVisits(
  db: Db,
  acting: Acting,
  told: readonly Told[],
  { via, dryRun = false, deviceNow }: { via: Via; dryRun?: boolean; deviceNow?: string | undefined },
): Promise<VisitsView> {
  const members = await membersOf(db, acting.regencyCode, told)
  const { ready, refused, faults: wrong } = understand(told, members, dayOf(acting.at))
  return forTheRegency(() =>
    tx(db, async (trx): Promise<VisitsView> => {
      await lockLists(trx, acting.regencyCode)
      const known = await knownOf(trx, acting.regencyCode, [...ready, ...refused])
      // What was kept before its campaign closed is kept: a phone that missed the answer tells it again.
      const kept = new Set(refused.filter(({ id }) => known.same.has(id)).map(({ row }) => row))
      const taken = ready.filter(({ id }) => known.ids.has(id) && !known.same.has(id))
      const faults = [
        ...wrong.filter(({ row }) => !kept.has(row)),
        ...taken.map(({ row }): Fault => ({ row, code: 'id-taken', said: '' })),
      ].sort((a, b) => a.row - b.row)
      const added = ready.filter(({ id }) => !known.ids.has(id))
      const repeated = ready.length - added.length + kept.size
      const counts = { added: added.length, repeated, conflicts: 0, faults }
      if (dryRun || faults.length > 0) return { ...counts, applied: false }
      if (added.length === 0) return { ...counts, applied: true }
      await write(trx, acting, added, { via, ahead: secondsAhead(deviceNow, acting.at) })
      const conflicts = await inConflict(trx, acting.regencyCode, added)
      return { ...counts, conflicts, applied: true }
    }),
  )
}

/** The places on lists that are meant, within reach of who tells. */
async function membersOf(db: Db, regencyCode: string, told: readonly Told[]): Promise<Member[]> {
  const ids = told.flatMap(({ memberId }) => memberId ?? [])
  const numbers = told.flatMap(({ code = '' }) => {
    const read = readCode(code)
    return read.ok ? [read.number] : []
  })
  const { rows } = await sql<Member>`
    select p.id, p.number, p.campaign_id as campaign, p.village_code as village, c.from_day as "fromDay",
      c.closed_at is not null as closed
    from campaign_person p join campaign c on c.regency_code = ${regencyCode} and c.id = p.campaign_id
    where p.regency_code = ${regencyCode} and (p.id = any(${ids}::uuid[]) or p.number = any(${numbers}::int[]))`.execute(
    db,
  )
  return rows
}

function understand(told: readonly Told[], members: readonly Member[], today: string) {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byNumber = new Map(members.map((member) => [member.number, member]))
  const ready: Ready[] = []
  const refused: Ready[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const [place, one] of told.entries()) {
    const row = one.row ?? place + 1
    const read = one.code === undefined ? undefined : readCode(one.code)
    const member = read ? (read.ok ? byNumber.get(read.number) : undefined) : byId.get(one.memberId ?? '')
    const code = read && !read.ok ? read.why : faultOf(one, member, today)
    if (code) faults.push({ row, code, said: one.code ?? '' })
    if (!member) continue
    const { outcome, visitedOn, note } = one
    const said = [member.id, outcome, one.refusal ?? '', visitedOn, one.nextOn ?? '', note]
    const id = one.id ?? v5(JSON.stringify(said), space)
    if (!code && seen.has(id)) {
      // The same line twice is one visit; one id for two visits is a mistake of who made it.
      if (one.id !== undefined) faults.push({ row, code: 'twice', said: one.code ?? '' })
      continue
    }
    const visit = {
      row,
      id,
      member,
      outcome,
      visitedOn,
      note,
      refusal: one.refusal ?? null,
      nextOn: one.nextOn ?? null,
      deviceAt: one.deviceAt ?? null,
    }
    if (code) {
      refused.push(visit)
      continue
    }
    seen.add(id)
    ready.push(visit)
  }
  return { ready, refused, faults }
}

function faultOf(
  { outcome, refusal, visitedOn, nextOn, note }: VisitBody,
  member: Member | undefined,
  today: string,
): VisitFault | undefined {
  if (!member) return 'unknown'
  if (member.closed) return 'closed'
  if (outcome === 'refuses' && !refusal) return 'refusal-missing'
  if (outcome !== 'refuses' && refusal) return 'refusal-unfit'
  if (visitedOn > today) return 'in-future'
  if (visitedOn < member.fromDay) return 'before-campaign'
  if (nextOn && nextOn <= visitedOn) return 'next-before'
  return longNumber.test(note) ? 'note-number' : undefined
}

/** Which of the visits are there already, and which of those say the same. */
async function knownOf(trx: Tx, regencyCode: string, told: readonly Ready[]) {
  const rows = await trx
    .selectFrom('visit')
    .select(['id', 'member_id', 'outcome', 'refusal', 'visited_on', 'next_on', 'note'])
    .where('regency_code', '=', regencyCode)
    .where('id', 'in', told.length > 0 ? told.map(({ id }) => id) : ['00000000-0000-0000-0000-000000000000'])
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  const same = told.filter((one) => {
    const row = known.get(one.id)
    return (
      row &&
      row.member_id === one.member.id &&
      row.outcome === one.outcome &&
      row.refusal === one.refusal &&
      row.visited_on === one.visitedOn &&
      row.next_on === one.nextOn &&
      row.note === one.note
    )
  })
  return { ids: new Set(known.keys()), same: new Set(same.map(({ id }) => id)) }
}

/** A phone whose clock is years out is out all the same: the number has to fit its column. */
const secondsAhead = (deviceNow: string | undefined, at: Date): number | null =>
  deviceNow === undefined
    ? null
    : Math.max(-2e9, Math.min(2e9, Math.round((Date.parse(deviceNow) - at.getTime()) / 1000)))

async function write(
  trx: Tx,
  acting: Acting,
  added: readonly Ready[],
  { via, ahead }: { via: Via; ahead: number | null },
): Promise<void> {
  const { regencyCode, actor, at } = acting
  const rows = added.map(({ member, row: _, ...visit }) => ({ ...visit, member: member.id }))
  await sql`insert into visit (regency_code, id, member_id, outcome, refusal, visited_on, next_on, note, via, recorded_by, recorded_at,
      device_at, device_ahead)
    select ${regencyCode}, id, member, outcome, refusal, "visitedOn", "nextOn", note, ${via}, ${actor}, ${at}::timestamptz,
      "deviceAt", ${ahead}::int from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as v(id uuid, member uuid, outcome text, refusal text, "visitedOn" date, "nextOn" date, note text, "deviceAt" timestamptz)`.execute(
    trx,
  )
  const unique = (all: readonly string[]) => [...new Set(all)]
  const campaigns = unique(added.map(({ member }) => member.campaign))
  await recount(trx, regencyCode, { campaigns, villages: unique(added.map(({ member }) => member.village)) })
  const one = added.length === 1 ? added[0] : undefined
  await recordAct(trx, {
    ...acting,
    action: 'visit.recorded',
    subjectKind: 'campaign',
    subjectId: campaigns.length === 1 ? campaigns[0]! : 'several',
    detail: { rows: added.length, via, member: one?.member.id ?? null, outcome: one?.outcome ?? null },
  })
}

async function inConflict(trx: Tx, regencyCode: string, added: readonly Ready[]): Promise<number> {
  const ids = added.map(({ member }) => member.id)
  const { rows } = await sql<{ people: number }>`select count(*)::int as people from campaign_person
    where regency_code = ${regencyCode} and id = any(${ids}::uuid[]) and outcome = 'conflict'`.execute(trx)
  return rows[0]!.people
}
