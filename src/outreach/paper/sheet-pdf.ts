import type { Content, TableCell } from 'pdfmake'
import { wordsOf } from '../../platform/i18n.ts'
import { writePdf } from '../../platform/pdf.ts'
import { type Mark, markNames, marks } from './codes.ts'
import type { Sheet, SheetRow } from './sheet-of.ts'

const grey = '#595959'
const t = wordsOf('id')
const day = (iso: string) =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  )

const meaning = (mark: Mark) =>
  [
    t(`visits.outcome.${marks[mark].outcome}`),
    'refusal' in marks[mark] ? t(`visits.refusal.${marks[mark].refusal}`) : '',
  ]
    .filter(Boolean)
    .join(': ')

/** A box to tick, with its letter: the typeface has none. */
const box = (mark: Mark) => ({
  width: 40,
  columns: [
    { width: 16, canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 13, h: 13, lineWidth: 0.9 }] },
    {
      width: 'auto',
      text: mark,
      fontSize: 12,
      bold: true,
      margin: [1, -1, 0, 0] as [number, number, number, number],
    },
  ],
})

const person = ({ code, name, path, employer, outcome }: SheetRow): TableCell[] => [
  { text: code, fontSize: 14, bold: true, margin: [0, 3, 0, 0] },
  {
    stack: [
      { text: name, fontSize: 13, bold: true },
      {
        text: [t(`paths.path.${path}`), employer, outcome && t(`visits.outcome.${outcome}`)]
          .filter(Boolean)
          .join(' · '),
        fontSize: 8.5,
        color: grey,
      },
      { columns: markNames.map(box), margin: [0, 5, 0, 0] },
      { text: `${t('visits.sheet.again')} ……………………………`, fontSize: 9, color: grey, margin: [0, 5, 0, 2] },
    ],
  },
]

/** The list of a village on A4, a new page for each RT: large names, boxes to tick, and what each letter means at the head. */
export function sheetPdf(sheet: Sheet): Promise<Buffer> {
  const byRt = Map.groupBy(sheet.rows, ({ rt }) => rt)
  const half = Math.ceil(markNames.length / 2)
  const legend = (from: number): Content => ({
    stack: markNames.slice(from, from + half).map((mark) => ({
      text: [{ text: `${mark} `, bold: true }, meaning(mark)],
      fontSize: 8,
    })),
  })
  return writePdf({
    pageSize: 'A4',
    pageMargins: [36, 118, 36, 40],
    defaultStyle: { font: 'Roboto', fontSize: 10 },
    language: 'id-ID',
    info: { title: `${sheet.campaign}: ${sheet.village}`, creationDate: new Date(sheet.printedOn) },
    header: () => ({
      margin: [36, 24, 36, 0],
      stack: [
        { text: sheet.campaign, bold: true, fontSize: 13 },
        {
          text: `${sheet.village}, ${sheet.district} · ${day(sheet.fromDay)} – ${day(sheet.untilDay)} · ${t('visits.sheet.printed', { day: day(sheet.printedOn) })}`,
          fontSize: 8.5,
          color: grey,
        },
        { columns: [legend(0), legend(half)], columnGap: 12, margin: [0, 6, 0, 0] },
      ],
    }),
    footer: (page, pages) => ({
      columns: [
        { text: t('visits.sheet.foot'), color: grey },
        { text: `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
      margin: [36, 8, 36, 0],
      fontSize: 8,
    }),
    content: [...byRt].map(
      ([rt, rows], i): Content => ({
        ...(i > 0 && { pageBreak: 'before' as const }),
        stack: [
          {
            text: `${rt ? t('visits.rt', { rt }) : t('visits.noRt')} · ${t('visits.sheet.people', { people: rows.length })}`,
            fontSize: 14,
            bold: true,
            margin: [0, 0, 0, 4],
          },
          {
            layout: 'lightHorizontalLines',
            table: { headerRows: 0, dontBreakRows: true, widths: [62, '*'], body: rows.map(person) },
          },
        ],
      }),
    ),
  })
}
