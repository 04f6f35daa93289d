import { sql } from 'kysely'
import { countHolders, holdsRole, recordAct } from '../access/questions.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { ReviewersView } from './api.ts'
import { readAgreement } from './review-agreement.ts'
import type { Viewer } from './review-course.ts'

interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** Whether the regency wants two different people, and an arbiter between them, for every pair. */
export async function wantsTwoReviewers(db: Db | Tx, regencyCode: string): Promise<boolean> {
  const row = await db
    .selectFrom('tenant')
    .select('two_reviewers')
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return row?.two_reviewers ?? false
}

/**
 * Switches between one and two reviewers. Nothing that was said or decided changes by it: decisions stand, and opinions
 * that were half of a decision stay on record and count again when two are wanted again.
 */
export async function switchTwoReviewers(
  trx: Tx,
  deciding: Acting,
  wanted: boolean,
): Promise<{ ok: true; changed: boolean } | Refusal> {
  if (!(await isAdministrator(trx, deciding))) return refusal('forbidden')
  const { regencyCode, actor, at } = deciding
  const { rows } = await sql`update tenant set two_reviewers = ${wanted}
    where regency_code = ${regencyCode} and two_reviewers <> ${wanted} returning regency_code`.execute(trx)
  if (rows.length === 0) return { ok: true, changed: false }
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'review.reviewers',
    subjectKind: 'tenant',
    subjectId: regencyCode,
    detail: { two: wanted },
  })
  return { ok: true, changed: true }
}

export const isAdministrator = (db: Db | Tx, { regencyCode, actor, at }: Acting) =>
  holdsRole(db, { regencyCode, username: actor, role: 'administrator', at })

export async function viewerOf(db: Db, regencyCode: string, by: string, at: Date): Promise<Viewer> {
  return {
    by,
    two: await wantsTwoReviewers(db, regencyCode),
    administrator: await isAdministrator(db, { regencyCode, actor: by, at }),
  }
}

/** How many people decide a pair, who may change that, and how well the reviewers agree. */
export async function readReviewers(
  db: Db,
  regencyCode: string,
  { two, administrator }: Viewer,
  at: Date,
): Promise<ReviewersView> {
  const people = await countHolders(db, regencyCode, ['administrator', 'manpower', 'reviewer'], at)
  return { two, maySwitch: administrator, people, agreement: await readAgreement(db, regencyCode) }
}
