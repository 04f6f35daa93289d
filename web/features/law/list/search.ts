import type { Instrument } from '../../../../src/rules/core/law-text.ts'
import type { Series } from '../../../../src/rules/core/series.ts'
import type { LawBook } from '../../../../src/rules/law-book.ts'

export interface Found {
  figures: Series[]
  instruments: Instrument[]
}

/** Figures and laws in which every word of the search stands, in either language, by name or by citation. */
export function searchLaw(book: LawBook, asked: string): Found {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { figures: [], instruments: [] }
  const has = (parts: string[]) => {
    const text = parts.join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return {
    figures: [...book.figures.values()].filter(({ id, title, history }) =>
      has([id, title.id, title.en, ...history.flatMap(({ cite }) => [cite.instrument, cite.pinpoint])]),
    ),
    instruments: [...book.instruments.values()].filter(({ id, title }) => has([id, title])),
  }
}
