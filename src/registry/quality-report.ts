import type { Db } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import type { QualityView } from './api.ts'
import { readQuality } from './quality.ts'

/** The review queue and how good the linkage is, for the terminal. */
export async function qualityReport(
  db: Db,
  regencyCode: string,
  language: Language,
): Promise<{ data: object; text: string }> {
  const quality = await readQuality(db, regencyCode)
  const t = wordsOf(language)
  const { open, accepted, refused } = quality
  const looked = refused.reduce((sum, { decided }) => sum + decided, 0)
  const percent = new Intl.NumberFormat(t('serve.locale'), { style: 'percent', maximumFractionDigits: 2 })
  const said = (share: QualityView['precision'], count: number) =>
    share === null
      ? t('quality.unknown')
      : `${percent.format(share.basisPoints / 10_000)} ${t('quality.range', {
          low: percent.format(share.low / 10_000),
          high: percent.format(share.high / 10_000),
          count,
        })}`
  const lines = [
    t('cli.review.open', open),
    `${t('quality.linkPrecision')}: ${said(quality.precision, accepted.decided)}`,
    `${t('quality.linkRecall')}: ${said(quality.recall, looked)}`,
    ...(open.audit > 0 ? [t('quality.left', { count: open.audit })] : []),
  ]
  return { data: { regency: regencyCode, ...quality }, text: lines.join('\n') }
}
