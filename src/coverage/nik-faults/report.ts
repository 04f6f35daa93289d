import type { Db } from '../../platform/db/index.ts'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import type { NikFaultKind, NikFaultsView } from '../api.ts'
import { listNikFaults } from './read-faults.ts'

interface Ground {
  db: Db
  regencyCode: string
  language: Language
}

/** The faults of a kind for the command line. */
export async function nikReport(
  { db, regencyCode, language }: Ground,
  { kind, page }: { kind: NikFaultKind; page: number },
): Promise<{ data: NikFaultsView; text: string }> {
  const t = wordsOf(language)
  const data = await listNikFaults(db, regencyCode, kind, page)
  const lines = data.rows.flatMap(({ nikMask, holders }) => [
    `${nikMask ?? ''}`,
    ...holders.map(
      (held) => `  ${held.nikMask ?? '–'}  ${held.name}, ${held.birthDate ?? '–'} (${held.list})`,
    ),
  ])
  return { data, text: [t('nikFaults.counts', data.counts), '', ...lines].join('\n') }
}
