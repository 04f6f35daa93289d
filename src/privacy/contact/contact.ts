import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { type Db, type Schema, tx } from '../../platform/db/index.ts'
import { purposesInUse } from '../../registry/questions.ts'
import { keptFor } from '../../retention/questions.ts'
import type { contactBody, PrivacyView } from '../api.ts'
import type { Acting } from '../ground.ts'
import { duties } from '../law/duties.ts'
import { answerWithin, periodOn, tellWithin } from '../law/periods.ts'

/** Says whom citizens turn to about personal data. */
export function setContact(db: Db, acting: Acting, body: z.output<typeof contactBody>): Promise<void> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    const said = { ...body, set_by: actor, set_at: at }
    await trx
      .insertInto('privacy_contact')
      .values({ regency_code: regencyCode, ...said })
      .onConflict((conflict) => conflict.column('regency_code').doUpdateSet(said))
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'privacy.contact-set',
      subjectKind: 'privacy',
      subjectId: 'contact',
    })
  })
}

export async function readContact(db: Kysely<Schema>, regencyCode: string): Promise<PrivacyView['contact']> {
  const row = await db
    .selectFrom('privacy_contact')
    .select(['officer', 'office', 'contact', 'address'])
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return row ?? null
}

/** What anybody may know of how a regency treats personal data. */
export async function privacyView(db: Db, regencyCode: string, now: Date): Promise<PrivacyView> {
  const { rows } = await sql<{ name: string }>`select name from regency where code = ${regencyCode}`.execute(
    db,
  )
  return {
    regency: { code: regencyCode, name: rows[0]?.name ?? regencyCode },
    contact: await readContact(db, regencyCode),
    answerHours: periodOn(answerWithin, now).value.hours,
    breachHours: periodOn(tellWithin, now).value.hours,
    lists: await purposesInUse(db, regencyCode),
    kept: await keptFor(db, regencyCode),
    duties: duties.map(({ id, cite, confidence }) => ({ id, ...cite, confidence })),
  }
}
