import { rupiahIn } from '../filled.ts'

/** A ceiling as it is typed: rupiah, or with a sign a shift (APBD-P) of what is free. Nothing when it is neither. */
export function ceilingIn(text: string, free: number): number | undefined {
  const amount = rupiahIn(text.replace(/^\+/, ''))
  if (amount === undefined) return undefined
  const ceiling = /^[+\-−–]/.test(text) ? Math.max(0, free) + amount : amount
  return ceiling < 0 ? undefined : ceiling
}
