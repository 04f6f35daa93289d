import { type RawBuilder, sql } from 'kysely'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import type { Watermark } from '../../platform/watermark.ts'
import type { NikFaultKind } from '../api.ts'
import { countFaults } from './fault-sql.ts'
import { nikFile } from './nik-file.ts'

/** How many faults of a kind there are to ask Disdukcapil about. */
export async function countNikFile(db: Db, regencyCode: string, kind: NikFaultKind): Promise<number> {
  const { rows } = await countFaults(regencyCode).execute(db)
  return rows[0]![kind]
}

/** The file for Disdukcapil under a watermark, and SQL of the ids of whose numbers stand in it. */
export async function markedNikFile(
  db: Db,
  secrets: Secrets,
  asked: { regencyCode: string; actor: string; kind: NikFaultKind; reason: string; at: Date },
  mark: Watermark,
  language: Language,
): Promise<{ file: Buffer; ids: RawBuilder<unknown> }> {
  const { regencyCode, actor, kind, reason, at } = asked
  const t = wordsOf(language)
  const word = (key: string) => t(`nikFile.${key}`)
  return {
    file: await nikFile(db, secrets, { regencyCode, actor }, { kind, reason }, at, word, mark),
    ids: sql`select distinct person_id::text as id from nik_fault where regency_code = ${regencyCode} and kind = ${kind}`,
  }
}

export const nikFileWords = (kind: NikFaultKind, language: Language): string[] => [
  wordsOf(language)('nikFaults.file'),
  wordsOf(language)(`nikFaults.kind.${kind}`),
]
