import { type RawBuilder, sql } from 'kysely'
import { deadPerson } from '../../registry/questions.ts'

/** SQL: lines `l` of signed decrees `d`, with the decree they belong to as `root`, that pay for people in a month. */
export const livesIn = (month: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(l.signed and l.kind = 'add' and l.from_month <= ${month} and least(l.until_month, l.ended_month) > ${month})`

/** SQL: the decree a line of `d` belongs to, whichever amended it. */
export const root = sql`coalesce(d.amends, d.id)`

/** SQL: whether BPJS rejected the person of line `l` and nobody asked to try again since. */
export const isHeld = (regencyCode: string): RawBuilder<boolean> => sql`exists (
  select from bill_line b join bill x on x.regency_code = b.regency_code and x.id = b.bill_id
  where b.regency_code = ${regencyCode}::text and b.line_id = l.id and b.answer = 'rejected' and x.state <> 'withdrawn'
    and not exists (select from bill_retry t where t.regency_code = b.regency_code and t.line_id = l.id and t.at > x.answered_at))`

/** SQL: whether line `l` stands in a bill of a month, source and decree. */
export const isBilledIn = (
  regencyCode: string,
  { month, sourceId, decreeId }: Record<'month' | 'sourceId' | 'decreeId', RawBuilder<unknown>>,
): RawBuilder<boolean> => sql`exists (
  select from bill x join bill_line b on b.regency_code = x.regency_code and b.bill_id = x.id
  where x.regency_code = ${regencyCode}::text and x.kind = 'regular' and x.state <> 'withdrawn' and x.month = ${month}
    and x.source_id = ${sourceId} and x.decree_id = ${decreeId} and b.line_id = l.id)`

/**
 * SQL: whether the person of line `l` is known to have died before a month: reported, and confirmed by an officer or said by a
 * list too. A report alone stops nothing, nor does a list alone: that is a finding, and an amended decree ends it (docs/adr/0036).
 */
export const diedBefore = (regencyCode: string, month: RawBuilder<unknown>): RawBuilder<boolean> => {
  const r = sql`${regencyCode}::text`
  return sql`exists (select from reported_death d where d.regency_code = ${r} and d.taken_back_at is null and d.died_on < ${month}
    and ${deadPerson(r)} = l.worker_id and (d.confirmed_at is not null or exists (select from worker w
      where w.regency_code = ${r} and w.id = ${deadPerson(r)} and w.standing = 'dead' and w.standing_on < ${month})))`
}
