import type { Arithmetic } from '../core/arithmetic.ts'
import { type Fraction, least, product, type Rupiah } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { reliefsOf } from '../reliefs/reliefs.ts'
import { charge, exactPart, reliefWords } from './charge.ts'
import type { ContributionFacts } from './facts.ts'
import { type Band, jakonJkkBands, jakonJkkWage, jakonJkmBands, jakonJkmWage } from './figures/jakon.ts'
import { items } from './items.ts'

const once = {
  id: 'Menurut nilai kontrak: sekali untuk seluruh proyek, bukan tiap bulan. Pekerja tetap perusahaan (PKWTT) didaftarkan sebagai penerima upah.',
  en: 'By contract value: once for the whole project, not each month. Permanent staff of the firm are registered as employees.',
}

/** The bill of a construction project: on wages where they are known, else on the contract value. */
export function chargeConstruction(work: Work, facts: ContributionFacts): RuleOutcome {
  const [jkk, jkm] = [work.value(jakonJkkBands), work.value(jakonJkmBands)]
  const { wage, contractValue } = facts
  const reliefs = reliefsOf(work, facts)
  if (wage !== undefined) {
    const base = { amount: wage, words: [{ rupiah: wage, name: units.wage }] }
    charge(work, items.jkk, base, work.value(jakonJkkWage), 'employer', reliefs.jkk)
    charge(work, items.jkm, base, work.value(jakonJkmWage), 'employer', reliefs.jkm)
    return 'due'
  }
  if (contractValue === undefined) {
    work.ask('contractValue')
    return 'unknown'
  }
  chargeBands(work, items.jkk, contractValue, jkk, reliefs.jkk)
  chargeBands(work, items.jkm, contractValue, jkm, reliefs.jkm)
  work.note(once)
  return 'due'
}

/** Each band's rate on the part of the value that lies in it; rounded once, at the end. */
function chargeBands(
  work: Work,
  item: (typeof items)['jkk' | 'jkm'],
  value: Rupiah,
  bands: Dated<readonly Band[]>,
  relief: Dated<Fraction> | undefined,
): void {
  let exact: Fraction = { num: 0n, den: 1n }
  let from = 0n
  const words: Arithmetic[number][] = []
  for (const { upTo, rate } of bands.value) {
    const inBand = (upTo === undefined ? value : least(value, upTo)) - from
    if (inBand <= 0n) break
    exact = plus(exact, { num: inBand * rate.num, den: rate.den })
    if (work.explain) words.push(...(from > 0n ? (['+'] as const) : []), { rate }, '×', { rupiah: inBand })
    from += inBand
  }
  const amount = exactPart(work, 1n, relief ? product(exact, relief.value) : exact)
  const arithmetic: Arithmetic = relief ? ['(', ...words, ')', ...reliefWords(relief)] : words
  work.line(item, amount, arithmetic, relief ? [bands, relief] : [bands], { share: 'employer' })
}

const plus = (a: Fraction, b: Fraction): Fraction => ({
  num: a.num * b.den + b.num * a.den,
  den: a.den * b.den,
})
