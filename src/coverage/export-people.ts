import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
import type { Secrets } from '../platform/crypto.ts'
import type { Db } from '../platform/db/index.ts'
import type { PersonRow } from './api.ts'
import { type Day, findPeople, type PeopleAsked } from './query-people.ts'

/** All the people behind a figure, a thousand at a time through a cursor; who took them out is written down first. */
export async function exportPeople(
  db: Db,
  secrets: Secrets,
  scope: { regencyCode: string; actor: string },
  day: Day & { asOf: string },
  asked: PeopleAsked,
  at: Date,
  limit?: number,
): Promise<{ total: number; rows: AsyncIterable<PersonRow> }> {
  const { total, select } = await findPeople(db, secrets, scope.regencyCode, day, asked)
  await recordAct(db, {
    regencyCode: scope.regencyCode,
    actor: scope.actor,
    at,
    action: 'people.exported',
    subjectKind: 'figure',
    subjectId: asked.figure,
    detail: {
      asOf: day.asOf,
      rows: limit === undefined ? total : Math.min(limit, total),
      district: asked.district ?? null,
      village: asked.village ?? null,
    },
  })
  const query = sql<PersonRow>`${select(limit === undefined ? sql`` : sql`limit ${limit}`)}`.compile(db)
  return { total, rows: read() }

  async function* read() {
    if (total === 0) return
    for await (const page of db.getExecutor().stream<PersonRow>(query, 1000)) yield* page.rows
  }
}
