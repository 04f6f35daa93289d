import type { Form, Names } from '../standardise/names.ts'
import { sameForm } from '../standardise/same-form.ts'
import { equalPairs } from './pairs.ts'

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

  /** Pairs of names that are exact, of one spelling, equal but for a title, equal but for spacing. `b` null: within `a`. */
  equalPairs(a: Int32Array, b: Int32Array | null): number[] {
    const equal = (form: Form) => equalPairs(this.of(a, form), b && this.of(b, form))
    const exact = equalPairs(a, b)
    const [spelling, core] = [equal('canonical'), equal('core')]
    const spacing = equal('sorted') - core + equal('joined') - spelling
    return [exact, spelling - exact, core - spelling, spacing]
  }
}
