import { type Fraction, percent } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import type { Series } from '../../core/series.ts'
import { figure } from '../cites.ts'
import { type Part, parts, type Row, rows } from './rows.ts'

/** The figures of a row: one; by side; or the ends of what the doctor may set. */
export type Rates =
  | { readonly kind: 'one'; readonly rate: Series<Fraction> }
  | { readonly kind: 'sided'; readonly right: Series<Fraction>; readonly left: Series<Fraction> }
  | { readonly kind: 'range'; readonly least: Series<Fraction>; readonly most: Series<Fraction> }

const ends = {
  right: { key: 'kanan', id: 'kanan', en: 'right' },
  left: { key: 'kiri', id: 'kiri', en: 'left' },
  least: { key: 'paling-sedikit', id: 'paling sedikit', en: 'least' },
  most: { key: 'paling-banyak', id: 'paling banyak', en: 'most' },
}

function ratesOf(part: Part): Rates {
  const { title, percent: written, confidence } = rows[part] as Row
  const make = (value: string, end?: keyof typeof ends): Series<Fraction> => {
    const words: Words = end
      ? { id: `${title.id}, ${ends[end].id}`, en: `${title.en}, ${ends[end].en}` }
      : title
    return figure<Fraction>({
      id: `jkk.cacat.${part}${end ? `.${ends[end].key}` : ''}`,
      title: words,
      unit: 'fraction',
      old: percent(value),
      now: percent(value),
      confidence,
    })
  }
  if (typeof written === 'string') return { kind: 'one', rate: make(written) }
  if ('right' in written)
    return { kind: 'sided', right: make(written.right, 'right'), left: make(written.left, 'left') }
  return { kind: 'range', least: make(written.least, 'least'), most: make(written.most, 'most') }
}

/** The table of partial disabilities as dated figures, by row. */
export const table: ReadonlyMap<Part, Rates> = new Map(parts.map((part) => [part, ratesOf(part)]))

export const tableFigures: readonly Series[] = [...table.values()].flatMap((rates): Series[] => {
  if (rates.kind === 'one') return [rates.rate]
  return rates.kind === 'sided' ? [rates.right, rates.left] : [rates.least, rates.most]
})
