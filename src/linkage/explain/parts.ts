import { dateLevels } from '../compare/identity.ts'
import { identityOf, motherOf, nameOf, sexOf, villageOf } from '../compare/pattern.ts'
import { bitsOf } from '../model/between.ts'
import type { Scored } from '../model/learn.ts'
import type { Learned } from '../model/learned.ts'
import { priorBits } from '../model/train.ts'
import { levels, type Part } from '../types.ts'

/**
 * The parts of a pattern, strongest first and the prior last; their bits sum to the weight.
 * Of the joint comparison the NIK part is what the NIK says alone, the date part what the date adds to it.
 */
export function explainPattern(learned: Learned): (pattern: number, frequencyBits: number) => Part[] {
  const bits = bitsOf(learned)
  const nikBits = nikAlone(learned)
  const prior = priorBits(learned.prior)
  return (pattern, frequencyBits) => {
    const cell = identityOf(pattern)
    const nik = Math.floor(cell / dateLevels)
    const parts: Part[] = [
      { field: 'nik', level: levels.nik[nik]!, bits: nikBits[cell]! },
      {
        field: 'birthDate',
        level: levels.birthDate[cell % dateLevels]!,
        bits: bits[0]![cell]! - nikBits[cell]!,
      },
      {
        field: 'name',
        level: levels.name[nameOf(pattern)]!,
        bits: bits[1]![nameOf(pattern)]! + frequencyBits,
      },
      { field: 'sex', level: levels.sex[sexOf(pattern)]!, bits: bits[2]![sexOf(pattern)]! },
      { field: 'village', level: levels.village[villageOf(pattern)]!, bits: bits[3]![villageOf(pattern)]! },
      { field: 'mother', level: levels.mother[motherOf(pattern)]!, bits: bits[4]![motherOf(pattern)]! },
    ]
    parts.sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
    parts.push({ field: 'prior', level: 'base-rate', bits: prior })
    return parts
  }
}

/** Bits of each cell's NIK level over all dates it can come with. */
function nikAlone(learned: Learned): Float64Array {
  const alone = new Float64Array(70)
  for (let cell = 0; cell < 70; cell++) {
    const start = cell - (cell % dateLevels)
    const missingDate = cell % dateLevels === dateLevels - 1
    if (start === 6 * dateLevels) continue
    let m = 0
    let u = 0
    for (let k = missingDate ? dateLevels - 1 : 0; k < (missingDate ? dateLevels : dateLevels - 1); k++) {
      m += learned.m[0]![start + k]!
      u += learned.u[0]![start + k]!
    }
    alone[cell] = Math.log2(m / u)
  }
  return alone
}

/** The parts of any candidate of a scored product, by its position. */
export function partsOf({ learned, candidates, compared, frequency }: Scored): (p: number) => Part[] {
  const explain = explainPattern(learned)
  return (p) => {
    const pattern = compared.patterns[p]!
    const bits = frequency(pattern, candidates.left[p]!, candidates.right[p]!, compared.sharedCount[p]!)
    return explain(pattern, bits)
  }
}
