import type { Form, Names } from '../standardise/names.ts'
import { sameForm } from '../standardise/same-form.ts'
import { equalPairs } from './pairs.ts'

/** The forms by which equal names are counted; null is the name as written. */
export const countedForms: readonly (Form | null)[] = [null, 'canonical', 'core', 'sorted', 'joined']

/** Pairs that are exact, of one spelling, equal but for a title, equal but for spacing, from pairs of one form each. */
export function levelsOfForms(equal: readonly number[]): [number, number, number, number] {
  const [exact, spelling, core, sorted, joined] = equal as [number, number, number, number, number]
  return [exact, spelling - exact, core - spelling, sorted - core + joined - spelling]
}

/** The forms of all names of a dictionary, worked out when first asked for. The dictionary must be complete. */
export class NameForms {
  private readonly known = new Map<Form, Int32Array>()
  private readonly names: Names

  constructor(names: Names) {
    this.names = names
  }

  /** A number for the form of each name in `ids`; equal numbers mean equal forms, 0 is no name. */
  of(ids: Int32Array, form: Form): Int32Array {
    const first = this.known.get(form) ?? sameForm(this.names, form)
    this.known.set(form, first)
    return ids.map((id) => first[id]!)
  }

  /** Pairs of equal names by level, see `levelsOfForms`. `b` null: within `a`. */
  equalPairs(a: Int32Array, b: Int32Array | null): number[] {
    return levelsOfForms(countedForms.map((form) => this.pairsOf(a, b, form)))
  }

  /** Pairs of names of one form; `form` null: of names written alike. */
  pairsOf(a: Int32Array, b: Int32Array | null, form: Form | null): number {
    return form === null ? equalPairs(a, b) : equalPairs(this.of(a, form), b && this.of(b, form))
  }
}
