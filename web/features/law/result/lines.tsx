import { useTranslation } from 'react-i18next'
import { arithmeticText, rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import type { Line } from '../../../../src/rules/core/assessment.ts'
import { weakest } from '../../../../src/rules/core/law-text.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Cited } from '../citation.tsx'
import { ConfidenceMark } from '../marks.tsx'
import { useLanguage, useTold } from '../words.ts'
import css from './result.module.css'

/** Amounts with what they are for, how they were counted, and where that is written. */
export function Lines({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const { t } = useTranslation()
  const told = useTold()
  const language = useLanguage()
  const name = (line: Line) =>
    [told(line.item.title), line.of && told(line.of), line.when, line.share && t(`hukum.share.${line.share}`)]
      .filter(Boolean)
      .join(', ')
  const columns: Column<Line>[] = [
    { id: 'item', header: t('hukum.line.item'), names: true, cell: name },
    {
      id: 'arithmetic',
      header: t('hukum.line.arithmetic'),
      cell: (line) => arithmeticText(line.arithmetic, language),
    },
    {
      id: 'cite',
      header: t('hukum.line.cite'),
      cell: (line) => {
        const confidence = weakest(line.uses.map((used) => used.confidence))
        return (
          <span className={css.grounds}>
            <Cited cite={line.uses[0].cite} />
            {confidence !== 'verified' && <ConfidenceMark confidence={confidence} />}
          </span>
        )
      },
    },
    { id: 'amount', header: t('hukum.line.amount'), number: true, cell: (line) => rupiahText(line.amount) },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines.map((line, at) => ({ ...line, key: String(at) }))}
      rowKey={(line) => (line as Line & { key: string }).key}
      cards
    />
  )
}

/** The sums by benefit and by whom, where there are many lines: years of school, members, payers. */
export function LineSums({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation()
  const told = useTold()
  const sums = new Map<string, { name: string; count: number; sum: bigint }>()
  for (const line of lines) {
    const name = [told(line.item.title), line.of && told(line.of)].filter(Boolean).join(', ')
    const found = sums.get(name) ?? { name, count: 0, sum: 0n }
    sums.set(name, { name, count: found.count + 1, sum: found.sum + line.amount })
  }
  const several = [...sums.values()].filter(({ count }) => count > 1)
  if (several.length === 0 || sums.size === 1) return null
  return (
    <DataTable
      caption={t('hukum.sums')}
      columns={[
        { id: 'name', header: t('hukum.line.item'), names: true, cell: (row) => row.name },
        { id: 'count', header: t('hukum.line.times'), number: true, cell: (row) => row.count },
        { id: 'sum', header: t('hukum.line.amount'), number: true, cell: (row) => rupiahText(row.sum) },
      ]}
      rows={several}
      rowKey={(row) => row.name}
    />
  )
}
