import { demoActor } from '../access/questions.ts'
import { publicFigures } from '../coverage/questions.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import type { PublicationFile, PublicationsView, PublicView } from './api.ts'
import type { Names } from './file-of.ts'
import type { Published } from './suppression/table.ts'
import { type Atom, tableOf } from './suppression/table-of.ts'

/** All that was ever published of a regency, in its order, withdrawn or not: somebody may have kept it. */
export async function earlierOf(db: Db | Tx, regencyCode: string): Promise<Published[]> {
  const rows = await db
    .selectFrom('publication')
    .select(['atoms', 'hidden'])
    .where('regency_code', '=', regencyCode)
    .orderBy('published_at')
    .execute()
  return rows.map(({ atoms, hidden }) => ({ table: tableOf(atoms as Atom[]), hidden: new Set(hidden) }))
}

const standing = (db: Db | Tx, regencyCode: string) =>
  db.selectFrom('publication').where('regency_code', '=', regencyCode).where('withdrawn_at', 'is', null)

export const standingIn = async (db: Db | Tx, regencyCode: string, month: string) =>
  (await standing(db, regencyCode).select('file').where('month', '=', month).executeTakeFirst())?.file as
    | PublicationFile
    | undefined

/** What everybody may see; of a regency that published nothing not even its name. */
export async function getPublic(db: Db, regencyCode: string): Promise<PublicView | undefined> {
  const rows = await standing(db, regencyCode).select('file').orderBy('month', 'desc').execute()
  const files = rows.map(({ file }) => file as PublicationFile)
  const [latest] = files
  if (!latest) return undefined
  return {
    regency: latest.regency,
    latest,
    months: files.map(({ month, asOf, publishedAt, total }) => ({ month, asOf, publishedAt, ...total })),
    figures: publicFigures,
  }
}

export async function listPublications(db: Db, regencyCode: string): Promise<PublicationsView> {
  const rows = await db
    .selectFrom('publication')
    .select([
      'id',
      'month',
      'as_of',
      'licence',
      'published_by',
      'published_at',
      'withdrawn_at',
      'withdraw_reason',
    ])
    .where('regency_code', '=', regencyCode)
    .orderBy('published_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    month: row.month,
    asOf: row.as_of,
    licence: row.licence as PublicationsView[number]['licence'],
    publishedBy: row.published_by,
    publishedAt: row.published_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    reason: row.withdraw_reason,
  }))
}

export async function namesOf(db: Db | Tx, regencyCode: string): Promise<Names> {
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', regencyCode)
    .executeTakeFirst()
  const of = (table: 'district' | 'village') =>
    db.selectFrom(table).select(['code', 'name']).where('regency_code', '=', regencyCode).execute()
  const [districts, villages] = [await of('district'), await of('village')]
  const byCode = (rows: { code: string; name: string }[]) =>
    new Map(rows.map(({ code, name }) => [code, name]))
  return { regency: regency?.name ?? regencyCode, districts: byCode(districts), villages: byCode(villages) }
}

export async function isMadeUp(db: Db | Tx, regencyCode: string): Promise<boolean> {
  const found = await db
    .selectFrom('import')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('created_by', '=', demoActor)
    .where('status', '=', 'committed')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
