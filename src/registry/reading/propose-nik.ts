import { decodeNik } from '../../linkage/index.ts'

export interface Known {
  asOf: string
  knownRegions: ReadonlySet<string>
  birthDate: string | null
  sex: 'L' | 'P' | null
}

/**
 * The one number that a slip of the hand explains and that agrees with birth date, sex and a real district.
 * Null when there is none, or more than one: a guess between two would be worse than none.
 */
export function proposeNik(digits: string, known: Known): string | null {
  if (!/^\d{15,17}$/.test(digits) || !known.birthDate) return null
  const fits = (candidate: string) => {
    const found = decodeNik(candidate, known)
    return (
      found.valid &&
      found.birthDate === known.birthDate &&
      (known.sex === null || found.sex === known.sex) &&
      known.knownRegions.has(found.region ?? '')
    )
  }
  const candidates = new Set(slips(digits, known).filter(fits))
  return candidates.size === 1 ? [...candidates][0]! : null
}

function slips(digits: string, { birthDate, sex }: Known): string[] {
  const blocks = (sex ? [sex] : (['L', 'P'] as const)).map((one) => dateBlock(birthDate!, one))
  if (digits.length === 17) return [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1))
  // A digit of the date is wrong, or missing: the rest stands.
  if (digits.length === 16)
    return blocks
      .filter((block) => differing(block, digits.slice(6, 12)) <= 2)
      .map((block) => digits.slice(0, 6) + block + digits.slice(12))
  // With the whole date in place it is the serial that lost a digit, and nobody can know which.
  if (blocks.includes(digits.slice(6, 12))) return []
  return blocks
    .filter((block) => isOneShort(digits.slice(6, 11), block))
    .map((block) => digits.slice(0, 6) + block + digits.slice(11))
}

function dateBlock(birthDate: string, sex: 'L' | 'P'): string {
  const [year, month, day] = birthDate.split('-') as [string, string, string]
  return `${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}`
}

const differing = (a: string, b: string) => [...a].filter((char, at) => char !== b[at]).length

function isOneShort(short: string, whole: string): boolean {
  return [...whole].some((_, at) => whole.slice(0, at) + whole.slice(at + 1) === short)
}
