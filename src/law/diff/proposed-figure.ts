import { type Refusal, refusal } from '../../platform/problem.ts'
import { type Dated, type Fraction, LawFault, lawBook, type Series, series } from '../../rules/index.ts'
import type { Proposal } from '../api.ts'

type Undated = Omit<Dated, 'series'>

/** A figure as it would be with what is proposed for it: later enacted values stay, what came before ends there. */
export function proposedFigure(
  id: string,
  proposals: readonly Proposal[],
): { ok: true; figure: Series } | Refusal {
  const enacted = lawBook.figures.get(id)
  if (!enacted) return refusal('law-figure-unknown', { figure: id })
  const added: Undated[] = []
  for (const { from, value, why } of proposals) {
    const read = readValue(enacted, value)
    if (read === undefined) return refusal('law-proposal-value', { figure: id, allowed: allowedOf(enacted) })
    const cite = { instrument: 'usulan', pinpoint: why ?? 'usulan' }
    added.push({ from, value: read, cite, confidence: 'unverified' })
  }
  const starts = new Set(added.map(({ from }) => from))
  const kept = enacted.history.filter(({ from }) => !starts.has(from))
  const history = [...kept, ...added].sort((a, b) => (a.from < b.from ? -1 : 1))
  try {
    return { ok: true, figure: series({ ...enacted, history: history.map(endedByNext) }) }
  } catch (error) {
    if (error instanceof LawFault)
      return refusal('law-proposal-invalid', { figure: id, from: added[0]!.from })
    throw error
  }
}

/** What the law itself ended later ends when the next value begins. */
function endedByNext(value: Undated, index: number, all: readonly Undated[]): Undated {
  const next = all[index + 1]
  return value.until !== undefined && next && next.from < value.until ? { ...value, until: next.from } : value
}

function readValue({ unit, history }: Series, value: string | number): unknown {
  const now = history.at(-1)!.value
  if (unit === 'choice') return typeof value === 'string' ? value : undefined
  if (unit === 'table' || Array.isArray(now)) return undefined
  if (unit === 'fraction') return typeof value === 'string' ? readRate(value) : undefined
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined
  return typeof now === 'bigint' ? BigInt(value) : value
}

function readRate(text: string): Fraction | undefined {
  const percent = /^(\d{1,3})(?:[.,](\d{1,10}))?\s*%$/.exec(text.trim())
  if (percent) {
    const decimals = percent[2] ?? ''
    return { num: BigInt(percent[1] + decimals), den: 100n * 10n ** BigInt(decimals.length) }
  }
  const parts = /^(\d{1,12})\/([1-9]\d{0,11})$/.exec(text.trim())
  return parts ? { num: BigInt(parts[1]!), den: BigInt(parts[2]!) } : undefined
}

function allowedOf({ unit }: Series): string {
  if (unit === 'fraction') return '"0.24%", "7/12"'
  if (unit === 'choice') return '"…"'
  return unit === 'table' ? '–' : '0, 1, 2, …'
}
