import type { Language } from '../../platform/i18n.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { addMonths } from '../../rules/index.ts'
import type { AnnexRow } from './annex-rows.ts'
import type { DecreeView } from './api.ts'

const columns = [
  'no',
  'name',
  'nik',
  'birthDate',
  'address',
  'village',
  'district',
  'group',
  'source',
  'period',
] as const

/** Headings and cells of an annex, in the words of official papers. */
export function annexWords(language: Language) {
  const t = wordsOf(language)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(day))
  const month = (day: string) => format(day, { month: 'long', year: 'numeric' })
  const lastMonth = (until: string) => month(`${addMonths(until.slice(0, 7), -1)}-01`)
  const head = (regency: string) =>
    regency.startsWith('Kota ')
      ? t('decrees.annexOfCity', { regency: regency.slice('Kota '.length) })
      : t('decrees.annexOf', { regency: regency.replace(/^Kabupaten /, '') })
  return {
    columns: columns.map((column) => t(`decrees.column.${column}`)),
    title: ({ number, signedOn, title }: DecreeView, regency: string) => [
      head(regency).toUpperCase(),
      t('decrees.annexNumber', { number: number || '…………' }),
      t('decrees.annexDate', {
        date: signedOn ? format(signedOn, { day: 'numeric', month: 'long', year: 'numeric' }) : '…………',
      }),
      t('decrees.annexAbout', { title }),
    ],
    draft: t('decrees.annexDraft'),
    print: (print: string) => t('decrees.annexPrint', { print }),
    sheet: (kind: AnnexRow['kind']) => t(`decrees.annexSheet.${kind}`),
    section: (kind: AnnexRow['kind'], people: number) => t(`decrees.annexSection.${kind}`, { people }),
    cells: (row: AnnexRow, index: number): (string | number)[] => [
      index + 1,
      row.name,
      row.nikMask ?? '',
      row.birthDate ? format(row.birthDate, { day: '2-digit', month: '2-digit', year: 'numeric' }) : '',
      row.address,
      row.village,
      row.district,
      t(`group.${row.group}`),
      row.source,
      row.kind === 'add'
        ? t('decrees.period', { from: month(row.fromMonth), until: lastMonth(row.untilMonth) })
        : t('decrees.endedFrom', {
            from: month(row.fromMonth),
            cause: t(`decrees.cause.${row.cause || 'other'}`),
          }),
    ],
  }
}
export type AnnexWords = ReturnType<typeof annexWords>
