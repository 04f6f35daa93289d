import type { ListKind } from '../api.ts'
import type { Field } from './fields.ts'
import { headerText } from './header-text.ts'
import { synonymsFor } from './synonyms.ts'

export interface HeaderMatch {
  field: Field | null
  /** 1: the very words; less: the words stand in it; 0: nothing known. */
  sure: number
}

const unknown: HeaderMatch = { field: null, sure: 0 }

/** What a header cell means. A sentence is no header. */
export function matchHeader(text: string, kind: ListKind): HeaderMatch {
  const table = synonymsFor(kind)
  const whole = headerText(text)
  if (whole === '' || whole.length > 80) return unknown
  const exact = table.get(whole) ?? (table.has(whole) ? null : undefined)
  if (exact !== undefined) return { field: exact, sure: 1 }
  const bare = headerText(text.replace(/\([^)]*\)|\*/g, ' '))
  const inBare = table.get(bare) ?? (table.has(bare) ? null : undefined)
  if (inBare !== undefined) return { field: inBare, sure: 0.95 }
  const words = (bare === '' ? whole : bare).split(' ')
  if (words.length > 7) return unknown
  for (let length = words.length - 1; length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const phrase = words.slice(from, from + length).join(' ')
      // Single letters and `no` say nothing inside other words.
      if (phrase.length < 3 || !table.has(phrase)) continue
      const field = table.get(phrase) ?? null
      if (field !== null || length > 1) return { field, sure: length / words.length / 1.5 }
    }
  return unknown
}

/** A cell under a group heading: `TEMPAT/TANGGAL LAHIR` over `Tempat` and `Tanggal`. */
export function matchUnder(top: string, lower: string, kind: ListKind): HeaderMatch {
  if (lower === '') return matchHeader(top, kind)
  if (top === '') return matchHeader(lower, kind)
  const tail = headerText(top).split(' ').at(-1) ?? ''
  const tries = [`${top} ${lower}`, lower, `${lower} ${tail}`].map((text) => matchHeader(text, kind))
  return (
    tries.find((match) => match.sure === 1 && match.field !== null) ??
    tries.find((match) => match.sure === 1) ??
    tries.reduce((best, match) => (match.sure > best.sure ? match : best))
  )
}
