import type { Content } from 'pdfmake'
import { note, table } from '../paper/parts.ts'
import type { Briefing } from './read-briefing.ts'
import type { Setting } from './setting.ts'
import { heading, sourceLine, sourceOf } from './told.ts'

/** Who pays, and who is soon no longer protected. */
export function payersPart({ figures, segments, radar, asOf }: Briefing, setting: Setting): Content[] {
  const { t, number, day } = setting.words
  const source = sourceOf('financedByRegency', setting)
  const soon = radar?.windows.find(({ days }) => days === 30)?.people ?? 0
  return [
    heading(
      t('briefing.pays', { financed: number(figures.financedByRegency), active: number(figures.active) }),
      true,
    ),
    note(t('briefing.paysNote')),
    table(
      [
        { header: t('briefing.column.segment') },
        { header: t('briefing.column.active'), number: true, width: 90 },
        { header: t('briefing.column.financed'), number: true, width: 110 },
        { header: t('briefing.column.uncovered'), number: true, width: 90 },
      ],
      [
        ...segments.map(({ code, figures: of }) => [
          code ? t(`segment.${code}`) : t('common.unknown'),
          number(of.active),
          number(of.financedByRegency),
          number(of.uncovered),
        ]),
        [
          t('briefing.all'),
          number(figures.active),
          number(figures.financedByRegency),
          number(figures.uncovered),
        ],
      ],
      { summed: true },
    ),
    sourceLine(setting, { asOf, source, path: `/orang?figure=financedByRegency&asOf=${asOf}` }),
    ...(radar?.on
      ? [
          heading(t('briefing.ends', { people: number(soon), asOf: day(radar.on) })),
          note(t('briefing.endsNote')),
          table(
            [
              { header: t('briefing.column.payer') },
              ...radar.windows.map(({ days }) => ({
                header: t('briefing.column.within', { days: number(days) }),
                number: true,
                width: 60,
              })),
            ],
            [
              ...[...Map.groupBy(radar.rows, ({ payer }) => payer)].map(([payer, rows]) => [
                t(`payer.${payer}`),
                ...radar.windows.map((_, i) => number(sum(rows.map(({ windows }) => windows[i]!.people)))),
              ]),
              [t('briefing.all'), ...radar.windows.map(({ people }) => number(people))],
            ],
            { summed: true },
          ),
          sourceLine(setting, { asOf: radar.on, source, path: `/anggaran/radar?on=${radar.on}` }),
        ]
      : []),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
