/** Charts as plain SVG, drawn by code: the same figures give the same bytes. */

export interface Series {
  label: string
  colour: string
  dash?: string
}

const [width, height] = [640, 360]
const plot = { left: 56, right: 28, top: 44, bottom: 48 }
const ink = '#1f2933'
const faint = '#cbd2d9'

/** Where a value of an axis lies on the page. */
export function scale(from: number, to: number, axis: 'x' | 'y'): (value: number) => number {
  const [start, end] = axis === 'x' ? [plot.left, width - plot.right] : [height - plot.bottom, plot.top]
  return (value) => round(start + ((value - from) / (to - from)) * (end - start))
}

export const round = (value: number): number => Math.round(value * 100) / 100

export function frame(title: string, parts: readonly string[]): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#fff"/>`,
    text(plot.left, 22, title, 'font-weight="600" font-size="14"'),
    ...parts,
    '</svg>',
  ].join('\n')}\n`
}

export function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more === '' ? '' : ` ${more}`}>${words}</text>`
}

export function line(
  points: readonly (readonly [number, number])[],
  { colour, dash }: Omit<Series, 'label'>,
): string {
  const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
}

export function dot(x: number, y: number, colour: string, radius = 3): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${colour}"/>`
}

export function bar(x: number, from: number, to: number, wide: number, colour: string): string {
  return `<rect x="${round(x)}" y="${round(to)}" width="${round(wide)}" height="${round(from - to)}" fill="${colour}"/>`
}

/** Lines across and words for the marks of the vertical axis; below, words for the marks of the other. */
export function axes(
  across: { at: readonly number[]; of: (value: number) => number; word: (value: number) => string },
  down: typeof across,
  name: { x: string; y: string },
): string[] {
  const base = height - plot.bottom
  return [
    ...down.at.flatMap((value) => [
      `<line x1="${plot.left}" x2="${width - plot.right}" y1="${down.of(value)}" y2="${down.of(value)}" stroke="${faint}"/>`,
      text(plot.left - 6, down.of(value) + 4, down.word(value), 'text-anchor="end"'),
    ]),
    ...across.at.map((value) =>
      text(across.of(value), base + 16, across.word(value), 'text-anchor="middle"'),
    ),
    text((plot.left + width - plot.right) / 2, height - 10, name.x, 'text-anchor="middle"'),
    text(plot.left, plot.top - 8, name.y, 'fill="#52606d"'),
  ]
}

export function legend(series: readonly Series[], x = plot.left + 12, y = plot.top + 14): string[] {
  return series.flatMap((one, k) => [
    line(
      [
        [x, y + k * 16 - 4],
        [x + 22, y + k * 16 - 4],
      ],
      one,
    ),
    text(x + 28, y + k * 16, one.label),
  ])
}
