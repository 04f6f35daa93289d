import type { Content, TableCell } from 'pdfmake'
import type { LetterAmount, LetterPaper } from './api.ts'
import { type LetterWords, sumOf } from './letter-words.ts'

/** How tightly a letter is set. */
export interface Setting {
  fontSize: number
  /** Of papers. */
  columns: number
  /** Everything of an amount on one line, papers without what they must show. */
  dense: boolean
}

export const grey = '#595959'
const rule = '#bfbfbf'

export const heading = (text: string): Content => ({ text, bold: true, margin: [0, 6, 0, 2] })
export const paragraph = (text: string): Content => ({ text, margin: [0, 0, 0, 4] })
export const small = (text: string): Content => ({ text, style: 'small', margin: [0, 3, 0, 3] })

/** Names and what they are, without lines; empty ones are left out. */
export const facts = (rows: readonly (readonly [string, string])[]): Content => ({
  layout: { ...bare, paddingTop: () => 0.5, paddingBottom: () => 0.5 },
  table: {
    widths: [105, '*'],
    body: rows.filter(([, value]) => value).map(([name, value]) => [{ text: name, color: grey }, value]),
  },
  margin: [0, 2, 0, 4],
})

const bare = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 6 }
const lined = {
  hLineWidth: (row: number, { table }: { table: { body: unknown[][] } }) =>
    row === 0 || row === table.body.length ? 0 : 0.5,
  vLineWidth: () => 0,
  hLineColor: () => rule,
  paddingLeft: () => 0,
  paddingRight: (column: number, { table }: { table: { body: unknown[][] } }) =>
    column === table.body[0]!.length - 1 ? 0 : 6,
}
const tight = (points: number) => ({ ...lined, paddingTop: () => points, paddingBottom: () => points })

/** Each amount with its arithmetic and article, and their sum in digits and in words. */
export function amounts(
  lines: readonly LetterAmount[],
  words: LetterWords,
  { dense }: Setting,
  summed = true,
): Content[] {
  if (lines.length === 0) return []
  const { t, rupiah, cited, spelled } = words
  const row = (line: LetterAmount): TableCell[] => [
    {
      text: [
        line.title,
        {
          text: `  ${[line.programme, cited(line), dense ? line.arithmetic : ''].filter(Boolean).join(' · ')}`,
          style: 'small',
        },
      ],
      colSpan: dense ? 2 : 1,
    },
    dense ? '' : { text: line.arithmetic, style: 'small', margin: [0, 1, 0, 0] },
    { text: rupiah(line.amount), alignment: 'right', noWrap: true },
  ]
  const total = sumOf(lines)
  const sum: TableCell[] = [
    { text: t('claimPaper.total'), bold: true, colSpan: 2 },
    '',
    { text: rupiah(total), bold: true, alignment: 'right', noWrap: true },
  ]
  return [
    {
      layout: tight(dense ? 0.4 : 1.5),
      table: {
        dontBreakRows: true,
        widths: ['*', 125, 95],
        body: [...lines.map(row), ...(summed ? [sum] : [])],
      },
    },
    ...(summed ? [{ text: t('claimPaper.spelled', { words: spelled(total) }), italics: true }] : []),
  ]
}

/** A box to tick, drawn: the typeface has none. */
const box = (ticked: boolean, fontSize: number): Content => {
  const side = fontSize * 0.68
  const at = (x: number, y: number) => ({ x: x * side, y: (0.28 + y) * side })
  return {
    canvas: [
      { type: 'rect', ...at(0, 0), w: side, h: side, lineWidth: 0.7 },
      ...(ticked
        ? [
            {
              type: 'polyline' as const,
              lineWidth: 1.2,
              points: [at(0.18, 0.5), at(0.42, 0.8), at(0.88, 0.15)],
            },
          ]
        : []),
    ],
  }
}

/** The papers, each with a box; those that are there are ticked. In columns where there are many. */
export function checklist(
  papers: readonly LetterPaper[],
  words: LetterWords,
  { fontSize, columns, dense }: Setting,
): Content {
  const each = Math.ceil(papers.length / columns)
  const part = (from: number): Content => ({
    layout: tight(dense ? 0.4 : 1),
    table: {
      dontBreakRows: true,
      widths: [fontSize * 0.85, '*'],
      body: papers.slice(from, from + each).map(({ title, note, has, pages }): TableCell[] => [
        box(has, fontSize),
        {
          text: [
            title,
            ...(pages === undefined ? [] : [` (${words.t('claimPaper.pages', { count: pages })})`]),
            ...(note && !dense ? [{ text: `  ${note}`, style: 'small' }] : []),
          ],
        },
      ]),
    },
  })
  if (papers.length === 0) return { text: words.t('claimPaper.noPapers'), italics: true }
  return {
    columns: Array.from({ length: columns }, (_, i) => part(i * each)).slice(
      0,
      Math.ceil(papers.length / each),
    ),
    columnGap: 14,
  }
}
