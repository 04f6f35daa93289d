import type { Name } from '../standardise/dictionary.ts'
import { equalPairs } from './pairs.ts'

/** Pairs of names that are exact, of one spelling, equal but for a title, equal but for spacing. `b` null: within `a`. */
export function equalNamePairs(a: (Name | null)[], b: (Name | null)[] | null): number[] {
  const equal = (form: Form) => equalPairs(formOf(a, form), b && formOf(b, form))
  const [exact, spelling, core] = [equal('spelled'), equal('canonical'), equal('core')]
  const spacing = equal('sorted') - core + equal('joined') - spelling
  return [exact, spelling - exact, core - spelling, spacing]
}

type Form = 'spelled' | 'canonical' | 'core' | 'joined' | 'sorted'

export function formOf(names: (Name | null)[], form: Form): Int32Array {
  const ids = new Int32Array(names.length)
  for (let i = 0; i < names.length; i++) ids[i] = names[i]?.[form] ?? 0
  return ids
}
