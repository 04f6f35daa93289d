import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { IncidentContent, incidentBody } from '../api.ts'
import type { Acting, Ground } from '../ground.ts'
import { dueAt } from '../law/clock.ts'
import { tellWithin } from '../law/periods.ts'
import { nextNumber } from '../numbers.ts'
import { sealContent } from './content.ts'

export type Written = { ok: true; id: string } | Refusal

/** Opens the record of a failure to protect data; the clock runs from when it was found. */
export function openIncident(
  { db, key }: Ground,
  acting: Acting,
  { id, content }: z.output<typeof incidentBody>,
): Promise<Written> {
  const { regencyCode, actor, at } = acting
  const fault = faultOf(content, at)
  if (fault) return Promise.resolve(fault)
  const foundAt = new Date(content.foundAt)
  const sealed = sealContent(key, content)
  return tx(db, async (trx) => {
    const before = await trx
      .selectFrom('incident_entry')
      .select('print')
      .where('regency_code', '=', regencyCode)
      .where('incident_id', '=', id)
      .where('seq', '=', 1)
      .executeTakeFirst()
    if (before) return before.print === sealed.print ? { ok: true, id } : refusal('incident-differs')
    const number = await nextNumber(trx, regencyCode, 'incident', at)
    await trx
      .insertInto('incident')
      .values({
        regency_code: regencyCode,
        id,
        number,
        found_at: foundAt,
        due_at: dueAt(tellWithin, foundAt),
        opened_by: actor,
        opened_at: at,
      })
      .execute()
    await trx
      .insertInto('incident_entry')
      .values({
        regency_code: regencyCode,
        incident_id: id,
        seq: 1,
        kind: 'opened',
        ...sealed,
        written_by: actor,
        written_at: at,
      })
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'incident.opened',
      subjectKind: 'incident',
      subjectId: id,
      detail: { number, print: sealed.print },
    })
    return { ok: true, id }
  })
}

/** Days that cannot be: found in the future, ended before it began, found before it began. */
export function faultOf({ foundAt, from, until }: IncidentContent, at: Date): Refusal | undefined {
  const time = (text: string | null) => (text === null ? undefined : Date.parse(text))
  const [found, began, ended] = [time(foundAt)!, time(from), time(until)]
  const unfit =
    found > at.getTime() ||
    (began !== undefined && began > found) ||
    (began !== undefined && ended !== undefined && ended < began)
  return unfit ? refusal('incident-days') : undefined
}
