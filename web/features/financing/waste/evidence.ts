import type { TFunction } from 'i18next'
import type { WasteRowsView } from '../../../../src/financing/waste/api.ts'
import type { Formatter } from '../../../ui/format.ts'

type Row = WasteRowsView['rows'][number]
const isDay = /^\d{4}-\d{2}-\d{2}$/

/** What was seen, where and of which day, in words; a sentence each. */
export function evidenceOf(row: Row, t: TFunction, format: Formatter): string[] {
  const seen = seenOf(row, t, format)
  return row.evidence.over ? [...seen, t('waste.evidence.over')] : seen
}

function seenOf({ kind, evidence }: Row, t: TFunction, format: Formatter): string[] {
  const told = Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => {
      const text = String(value ?? '')
      return [name, isDay.test(text) ? format.shortDate(text) : text]
    }),
  )
  if (kind === 'dead' || kind === 'moved' || kind === 'asn')
    return [
      evidence.list
        ? t(`waste.evidence.${kind === 'asn' && told.dated === 'list' ? 'asnList' : told.dated}`, {
            ...told,
            what: t(`waste.kind.${kind}`),
          })
        : t('waste.evidence.never'),
      ...(evidence.decree ? [t('waste.evidence.decree', told)] : []),
      ...(evidence.paidUntil ? [t('waste.evidence.paid', told)] : []),
      ...(evidence.proven === 'no' ? [t('waste.evidence.unlikely')] : []),
    ]
  if (kind === 'over-age') return [t('waste.evidence.overAge', told)]
  if (evidence.other && kind !== 'duplicate') {
    const name = told.name ? ` (${told.name})` : ''
    return [t('waste.evidence.beside', { ...told, other: t(`waste.other.${told.other}`), name })]
  }
  if (kind === 'duplicate')
    return [
      ...(evidence.card || !evidence.secondDecree ? [t('waste.evidence.duplicate', told)] : []),
      ...(evidence.secondDecree ? [t('waste.evidence.twoLines', told)] : []),
      ...(evidence.paidTwice ? [t('waste.evidence.paidTwice', told)] : []),
    ]
  return [t(`waste.evidence.${kind}`, told)]
}
