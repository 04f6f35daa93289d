import type { Item } from '../core/assessment.ts'
import { part, type Rupiah, ratio } from '../core/exact.ts'
import type { Words } from '../core/law-text.ts'
import type { Work } from '../core/work.ts'
import type { Facts } from './facts.ts'
import { equalParts, funeralWithoutHeirs, orderOfHeirs } from './figures.ts'
import type { Relative } from './first-rank.ts'
import { type Relation, relations } from './relations.ts'

type Programme = Facts['programme']
const item = (id: string, title: Words) =>
  ({
    JKM: { id, programme: 'JKM', title },
    JKK: { id, programme: 'JKK', title },
  }) satisfies Record<Programme, Item>

const items = {
  together: item('hak-ahli-waris', { id: 'Hak ahli waris bersama', en: 'Owed to the heirs together' }),
  each: item('bagian-ahli-waris', { id: 'Bagian tiap ahli waris', en: 'Part of each heir' }),
  arranger: item('biaya-pemakaman', { id: 'Biaya pemakaman', en: 'Funeral costs' }),
}
const arranger: Words = { id: 'Pihak yang mengurus pemakaman', en: 'Whoever arranged the funeral' }
const grants: Words = { id: 'santunan', en: 'grants' }
const funeral: Words = { id: 'biaya pemakaman', en: 'funeral costs' }
const people: Words = { id: 'ahli waris', en: 'heirs' }

/**
 * The whole to the heirs of the first rank together; what each would have in equal parts is shown beside it, and takes
 * its place where the regency has chosen to use equal parts.
 */
export function payHeirs(work: Work, facts: Facts, found: readonly Relative[]): void {
  const order = work.value(orderOfHeirs)
  const equal = work.value(equalParts)
  const whole = facts.grants + facts.funeral
  const [only] = found
  if (found.length === 1 || !work.mayUse(equal))
    work.line(
      items.together[facts.programme],
      whole,
      [{ rupiah: facts.grants, name: grants }, '+', { rupiah: facts.funeral, name: funeral }],
      [order],
      { of: found.length === 1 ? relations[only!.relation] : everybody(found) },
    )
  if (found.length === 1 || !(work.explain || work.mayUse(equal))) return
  const amounts = inEqualParts(whole, found.length)
  const names = numbered(found)
  for (const [index, amount] of amounts.entries())
    work.line(
      items.each[facts.programme],
      amount,
      [{ rupiah: whole }, '÷', { count: found.length, name: people }],
      [equal, order],
      { of: names[index]! },
    )
}

/** Without heirs only the funeral is owed, to whoever arranged it. */
export function payArranger(work: Work, facts: Facts): void {
  if (facts.funeral === 0n) return
  const grounds = work.value(funeralWithoutHeirs)
  work.line(items.arranger[facts.programme], facts.funeral, [{ rupiah: facts.funeral }], [grounds], {
    of: arranger,
  })
}

/** Equal parts in whole rupiah; the first parts carry the odd rupiahs, so that they add up to the whole. */
export function inEqualParts(whole: Rupiah, count: number): Rupiah[] {
  const each = part(whole, ratio(1n, BigInt(count)), 'down')
  const odd = whole - each * BigInt(count)
  return Array.from({ length: count }, (_, index) => (BigInt(index) < odd ? each + 1n : each))
}

/** `Janda atau duda, Anak 1, Anak 2`. */
function numbered(found: readonly Relative[]): Words[] {
  const seen = new Map<Relation, number>()
  return found.map(({ relation }) => {
    const number = (seen.get(relation) ?? 0) + 1
    seen.set(relation, number)
    const { id, en } = relations[relation]
    return { id: `${id} ${number}`, en: `${en} ${number}` }
  })
}

function everybody(found: readonly Relative[]): Words {
  const names = numbered(found)
  return {
    id: names.map((name) => name.id).join(', '),
    en: names.map((name) => name.en).join(', '),
  }
}
