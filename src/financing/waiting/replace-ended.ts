import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { checkLines } from '../decrees/check-lines.ts'
import { openDecree } from '../decrees/open-decree.ts'
import type { Waiting } from './order.ts'
import { waitingPeople } from './waiting-people.ts'

interface Ended {
  ends_line: string
  group_code: string
  village_code: string
  district_code: string
}
type Replaced = { ok: true; lines: number; without: number }

/**
 * Proposes somebody from the waiting list for everybody an amending draft ends and nobody replaces yet: of the same group, of
 * the same village first, then of the district, then of the regency; among those by the order of the list. Paid by
 * the same source from the month on in which the other is ended.
 */
export function replaceEnded(db: Db, acting: Acting, decreeId: string): Promise<Replaced | Refusal> {
  return tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, decreeId, ['draft'])
    if (!opened.ok) return opened
    if (!opened.decree.amends) return refusal('decree-amends-none')
    const ended = await endedWithout(trx, acting.regencyCode, decreeId)
    const waiting = await waitingPeople(trx, acting.regencyCode)
    const pairs = pairUp(
      ended,
      waiting.filter(({ ready, in_draft }) => ready && !in_draft),
    )
    await write(trx, acting.regencyCode, decreeId, pairs)
    await checkLines(trx, acting, opened.decree)
    await recordAct(trx, {
      ...acting,
      action: 'waiting.replaced',
      subjectKind: 'decree',
      subjectId: decreeId,
      detail: { lines: pairs.length },
    })
    return { ok: true, lines: pairs.length, without: ended.length - pairs.length }
  })
}

/** First all who find somebody of their own village, so that nobody from afar takes what a neighbour waits for. */
export function pairUp(ended: readonly Ended[], waiting: readonly Waiting[]) {
  const free = new Set(waiting)
  const open = new Set(ended)
  const pairs: { endsLine: string; workerId: string }[] = []
  const alike = [
    (a: Ended, b: Waiting) => a.village_code !== '' && a.village_code === b.village_code,
    (a: Ended, b: Waiting) => a.district_code !== '' && a.district_code === b.district_code,
    () => true,
  ]
  for (const near of alike)
    for (const one of open) {
      const next = [...free].find((who) => who.group_code === one.group_code && near(one, who))
      if (!next) continue
      free.delete(next)
      open.delete(one)
      pairs.push({ endsLine: one.ends_line, workerId: next.worker_id })
    }
  return pairs
}

async function endedWithout(trx: Tx, regencyCode: string, decreeId: string): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select l.ends_line, l.group_code, l.village_code, l.district_code from decree_line l
    where l.regency_code = ${regencyCode} and l.decree_id = ${decreeId} and l.kind = 'end'
      and not exists (select from decree_line a where a.regency_code = ${regencyCode} and a.replaces_line = l.ends_line)
    order by l.village_code, l.name, l.id`.execute(trx)
  return rows
}

async function write(
  trx: Tx,
  regencyCode: string,
  decreeId: string,
  pairs: readonly { endsLine: string; workerId: string }[],
): Promise<void> {
  const r = sql`${regencyCode}::text`
  await sql`
    insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      replaces_line, name, birth_date, sex, district_code, village_code, address, nik_index, nik_sealed, nik_mask)
    select ${r}, gen_random_uuid(), ${decreeId}, 'add', w.id, e.group_code, e.source_id, e.from_month, e.until_month,
      e.ends_line, w.name, w.birth_date, w.sex, coalesce(w.district_code, ''), coalesce(w.village_code, ''),
      coalesce(home.address, ''), w.nik_index, w.nik_sealed, w.nik_mask
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair("endsLine" uuid, "workerId" uuid)
    join decree_line e on e.regency_code = ${r} and e.decree_id = ${decreeId} and e.kind = 'end' and e.ends_line = pair."endsLine"
    join worker w on w.regency_code = ${r} and w.id = pair."workerId"
    left join lateral (select s.address from worker_source x join source_record s on s.regency_code = ${r}
        and s.id = x.source_record_id
      where x.regency_code = ${r} and x.worker_id = w.id and s.address is not null
      order by s.created_at desc, s.id limit 1) home on true`.execute(trx)
}
