import type { Words } from '../../platform/i18n.ts'
import type { LinkFilesData } from './link-files.ts'

/** The answer in words, for a terminal. */
export function reportText(data: LinkFilesData, t: Words): string {
  const { rows, files, truth } = data
  const read = t(files.right === null ? 'link.files.readOne' : 'link.files.readTwo', {
    left: files.left,
    right: files.right ?? '',
    leftRows: rows.left,
    rightRows: rows.right ?? 0,
  })
  const fields = data.comparisons.map(({ field, kind, levels }) => {
    const [best, worst] = [levels[0]!, levels.at(-1)!]
    return `  ${field} (${kind}): ${best.level} ${best.bits.toFixed(1)} … ${worst.level} ${worst.bits.toFixed(1)}`
  })
  const passed = data.passed.map(({ column, reason }) => `  ${column}: ${t(`link.passed.${reason}`)}`)
  const capped = data.blocking.reduce((sum, rule) => sum + rule.cappedPairs, 0)
  const milliseconds = Object.values(data.times).reduce((sum, value) => sum + value, 0)
  return [
    read,
    t('link.files.compared'),
    ...fields,
    ...(passed.length > 0 ? [t('link.files.passed'), ...passed] : []),
    ...(data.leftOut.length > 0 ? [t('link.files.leftOut', { fields: data.leftOut.join(', ') })] : []),
    t('link.files.candidates', { candidates: data.candidates, pairs: data.pairs, capped }),
    t('link.files.links', {
      links: data.links,
      expected: Math.round(data.expectedMatches),
      error: Math.ceil(1.96 * data.expectedMatchesError),
      out: data.out,
    }),
    ...(data.clusters === null ? [] : [t('link.files.clusters', { clusters: data.clusters })]),
    ...(truth === null ? [] : truthLines(truth, t)),
    t('link.files.time', { seconds: (milliseconds / 1000).toFixed(1) }),
  ].join('\n')
}

function truthLines(truth: NonNullable<LinkFilesData['truth']>, t: Words): string[] {
  const shares = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => ({
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    f1: f1.toFixed(4),
  })
  return [
    t('link.truth.links', { ...shares(truth.links), pairs: truth.truePairs }),
    ...(truth.clusters ? [t('link.truth.clusters', shares(truth.clusters))] : []),
    t('link.truth.best', { ...shares(truth.best), weight: truth.best.weight.toFixed(1) }),
  ]
}
