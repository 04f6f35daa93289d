import { writeFile } from 'node:fs/promises'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import type { NikFaultKind, NikFaultsView } from '../api.ts'
import { nikFile } from './nik-file.ts'
import { listNikFaults } from './read-faults.ts'

interface Ground {
  db: Db
  secrets: Secrets
  regencyCode: string
  language: Language
  at: Date
}

/** The faults of a kind for the command line; with `out` and `reason` also the file for Disdukcapil. */
export async function nikReport(
  { db, secrets, regencyCode, language, at }: Ground,
  { kind, page, out, reason }: { kind: NikFaultKind; page: number; out?: string; reason?: string },
): Promise<{ data: NikFaultsView; text: string }> {
  const t = wordsOf(language)
  const data = await listNikFaults(db, regencyCode, kind, page)
  if (out !== undefined && reason !== undefined) {
    const scope = { regencyCode, actor: 'cli' }
    const file = await nikFile(db, secrets, scope, { kind, reason }, at, (word) => t(`nikFile.${word}`))
    await writeFile(out, file, { mode: 0o600 })
  }
  const lines = data.rows.flatMap(({ nikMask, holders }) => [
    `${nikMask ?? ''}`,
    ...holders.map(
      (held) => `  ${held.nikMask ?? '–'}  ${held.name}, ${held.birthDate ?? '–'} (${held.list})`,
    ),
  ])
  return { data, text: [t('nikFaults.counts', data.counts), '', ...lines].join('\n') }
}
