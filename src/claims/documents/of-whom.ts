import type { Programme } from '../api.ts'
import type { HeirView } from '../heirs/read-heirs.ts'
import { type PaperKindCode, paperKinds } from './kinds.ts'

type Heirs = readonly HeirView[]

/** To whom a claim is paid: those the order of the law names; of a scholarship the children at school. */
export const payeesOf = (programme: Programme, heirs: Heirs): HeirView[] =>
  programme === 'BEASISWA'
    ? heirs.filter(({ relation, alive, schooling }) => relation === 'child' && alive && schooling !== null)
    : heirs.filter(({ receives }) => receives)

const younger = (years: number, { bornOn }: HeirView, on: string): boolean =>
  bornOn !== null && bornOn > `${Number(on.slice(0, 4)) - years}${on.slice(4)}`

/** Eighteen years by the civil law that the heirs' papers follow (UU 1/1974 Pasal 47; UU 16/2019). */
export const isUnderAge = (heir: HeirView, on: string): boolean => younger(18, heir, on)

/** Whose accounts are asked for: of the grown; a child's money goes to whoever acts for it, unless it has an account of its own. */
export const accountsOf = (payees: Heirs, on: string): HeirView[] =>
  payees.filter((one) => !isUnderAge(one, on) || one.accountMask !== null)

const relatedAs =
  (...relations: HeirView['relation'][]) =>
  (payees: Heirs) =>
    payees.filter(({ relation }) => relations.includes(relation))

/** Of those who are paid, whom a kind of paper is asked for; all of them where nothing is said here. */
const asked: Partial<Record<PaperKindCode, (payees: Heirs, on: string) => HeirView[]>> = {
  'marriage-book': relatedAs('spouse'),
  'birth-certificate': relatedAs('child', 'grandchild'),
  kinship: relatedAs('parent', 'grandparent', 'grandchild', 'sibling', 'parent-in-law'),
  will: relatedAs('named-in-will'),
  'guardian-letter': (payees, on) => payees.filter((one) => isUnderAge(one, on)),
  // An identity card is given at seventeen; until then it is that of whoever acts for the child.
  'ktp-heir': (payees, on) => payees.filter((one) => !younger(17, one, on)),
  'unmarried-letter': (payees, on) => payees.filter((one) => !younger(17, one, on)),
  'bank-book': accountsOf,
}

/** Of whom a paper is asked for: each by itself, or null for one of the whole case. */
export function ofWhom(kind: PaperKindCode, payees: Heirs, on: string): (HeirView | null)[] {
  if (paperKinds[kind].of === 'case' || payees.length === 0) return [null]
  const whose = asked[kind]?.(payees, on) ?? [...payees]
  return whose.length === 0 && kind !== 'unmarried-letter' ? [null] : whose
}
