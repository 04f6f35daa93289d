import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
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

export async function isAdministrator(
  db: Db | Tx,
  { regencyCode, actor }: Omit<Acting, 'at'>,
): Promise<boolean> {
  const found = await db
    .selectFrom('app_user')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('username', '=', actor)
    .where('role', '=', 'administrator')
    .executeTakeFirst()
  return found !== undefined
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

export async function viewerOf(db: Db, regencyCode: string, by: string): Promise<Viewer> {
  return {
    by,
    two: await wantsTwoReviewers(db, regencyCode),
    administrator: await isAdministrator(db, { regencyCode, actor: by }),
  }
}

/** How many people decide a pair, who may change that, and how well the reviewers agree. */
export async function readReviewers(
  db: Db,
  regencyCode: string,
  { two, administrator }: Viewer,
): Promise<ReviewersView> {
  const { people } = await db
    .selectFrom('app_user')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('regency_code', '=', regencyCode)
    .executeTakeFirstOrThrow()
  return { two, maySwitch: administrator, people, agreement: await readAgreement(db, regencyCode) }
}
