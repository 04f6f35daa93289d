const candidates = [';', ',', '\t', '|'] as const

export interface Dialect {
  delimiter: string
  /** Lines before the table: Excel's own `sep=;`. */
  skip: number
}

/** The delimiter that cuts the first lines into the most columns that agree with each other. */
export function dialectOf(start: string): Dialect {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(start)
  if (named) return { delimiter: named[1]!, skip: 1 }
  const lines = logicalLines(start).slice(0, 60)
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const counts = lines.map((line) => outsideQuotes(line).split(delimiter).length - 1)
    const usual = mode(counts.filter((count) => count > 0))
    if (usual === 0) continue
    const agreeing = counts.filter((count) => count === usual).length
    const score = agreeing * Math.min(usual, 20)
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, skip: 0 }
}

const outsideQuotes = (line: string) => line.replace(/"(?:[^"]|"")*"/g, '')

function logicalLines(start: string): string[] {
  return start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
}

function mode(counts: number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  return [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
