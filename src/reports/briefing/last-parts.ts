import type { Content } from 'pdfmake'
import { catalogue } from '../../coverage/questions.ts'
import { note, table } from '../paper/parts.ts'
import type { Briefing } from './read-briefing.ts'
import type { Setting } from './setting.ts'
import { heading } from './told.ts'

const told = [
  'universe',
  'active',
  'uncovered',
  'coveragePercent',
  'financedByRegency',
  'toReview',
  'arrears',
  'lapsed',
  'never',
] as const

/** Proposals on paper: a meeting decides on few. */
const proposals = 7

/** What is to be decided, with room for the decision; then what each figure means. */
export const lastParts = (briefing: Briefing, setting: Setting): Content[] => [
  ...decisions(briefing, setting),
  ...definitions(briefing, setting),
]

function decisions({ steps, comparison }: Briefing, { words: { t } }: Setting): Content[] {
  const where = (code: string | null) => {
    const village = comparison.villages.find((each) => each.code === code)
    return village ? ` ${t('next.inVillage', { village: village.name, district: village.districtName })}` : ''
  }
  return [
    heading(t('briefing.decide')),
    note(t('briefing.decideNote')),
    table(
      [
        { header: t('briefing.column.step'), width: 250 },
        { header: t('briefing.column.decision') },
        { header: t('briefing.column.owner'), width: 90 },
        { header: t('briefing.column.due'), width: 45 },
      ],
      steps
        .slice(0, proposals)
        .map(({ code, count, villageCode }) => [
          `${t(`next.${code}`, { count })}${where(villageCode)}. ${t(`next.why.${code}`)}`,
          '',
          '',
          '',
        ]),
      { room: 5 },
    ),
  ]
}

function definitions({ figures, price, comparison: { spread } }: Briefing, { words }: Setting): Content[] {
  const { t, number, percent, decimal, language } = words
  const ratio = decimal(spread.ratio)
  return [
    heading(t('briefing.definitions'), true),
    table(
      [
        { header: t('briefing.column.figure'), width: 110 },
        { header: t('briefing.column.value'), number: true, width: 50 },
        { header: t('briefing.column.definition') },
      ],
      told.map((id) => {
        const { name, definition, unit } = catalogue.find((figure) => figure.id === id)!
        const value = unit === 'people' ? number(figures[id]) : percent(figures[id])
        return [name[language], value, definition[language]]
      }),
    ),
    note(
      [
        t('compare.definition.funnel'),
        spread.between === 0
          ? t('compare.definition.chance', { ratio })
          : t('compare.definition.over', {
              ratio,
              between: t('compare.points', { points: decimal(spread.between / 100) }),
            }),
      ].join(' '),
    ),
    note(
      [
        t('briefing.source', { source: catalogue[0]!.source[language] }),
        ...(price ? [t('briefing.law', { cite: price.cite })] : []),
        t('briefing.estimate'),
      ].join(' '),
    ),
  ]
}
