import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { entryBody } from '../api.ts'
import type { Acting, Ground } from '../ground.ts'
import { dueAt } from '../law/clock.ts'
import { tellWithin } from '../law/periods.ts'
import { sealContent } from './content.ts'
import { faultOf, type Written } from './open-incident.ts'

type Entry = z.output<typeof entryBody>

/**
 * Writes what is known of an incident now, as a whole, after all that was known before. Upon an older state than the last
 * it is refused, so that nobody writes over another unread. Closed only when agency and subjects were told, with lessons.
 */
export function writeEntry({ db, key }: Ground, acting: Acting, id: string, entry: Entry): Promise<Written> {
  const { regencyCode, actor, at } = acting
  const { kind, content } = entry
  return tx(db, async (trx) => {
    const one = await trx
      .selectFrom('incident')
      .select(['number', 'closed_at'])
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!one) return refusal('not-found')
    const entries = await entriesOf(trx, regencyCode, id)
    const last = entries.at(-1)!.seq
    if (entry.seq !== last) return refusal('incident-changed')
    if ((one.closed_at !== null) !== (kind === 'reopened')) return refusal('incident-closed')
    const fault = faultOf(content, at) ?? (kind === 'closed' ? unfinished(entries, entry) : undefined)
    if (fault) return fault
    const sealed = sealContent(key, content)
    await trx
      .insertInto('incident_entry')
      .values({
        regency_code: regencyCode,
        incident_id: id,
        seq: last + 1,
        kind,
        ...sealed,
        written_by: actor,
        written_at: at,
      })
      .execute()
    const foundAt = new Date(content.foundAt)
    await trx
      .updateTable('incident')
      .set({
        found_at: foundAt,
        due_at: dueAt(tellWithin, foundAt),
        closed_by: kind === 'closed' ? actor : null,
        closed_at: kind === 'closed' ? at : null,
      })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await recordAct(trx, {
      ...acting,
      action: `incident.${kind}`,
      subjectKind: 'incident',
      subjectId: id,
      detail: { number: one.number, entry: last + 1, print: sealed.print },
    })
    return { ok: true, id }
  })
}

const entriesOf = (trx: Tx, regencyCode: string, id: string) =>
  trx
    .selectFrom('incident_entry')
    .select(['seq', 'kind'])
    .where('regency_code', '=', regencyCode)
    .where('incident_id', '=', id)
    .orderBy('seq')
    .execute()

function unfinished(entries: readonly { kind: string }[], { content }: Entry): Refusal | undefined {
  const told = (kind: string) => entries.some((each) => each.kind === kind)
  const ready = told('told-agency') && told('told-subjects') && content.lessons.length >= 5
  return ready ? undefined : refusal('incident-not-told')
}
