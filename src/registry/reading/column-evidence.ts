import type { PlaceFinder } from '../../areas/questions.ts'
import type { Row } from '../../platform/files/index.ts'
import { readDate } from './dates.ts'
import { readSex } from './sex.ts'

export interface ColumnEvidence {
  filled: number
  nik: number
  /** 16-digit numbers that end in 0, among 16-digit numbers. */
  roundNik: number
  date: number
  sex: number
  village: number
  words: number
  distinct: number
  kinds: number
}

/** What stands in a column, as shares of its filled cells. */
export function columnEvidence(rows: readonly Row[], column: number, places: PlaceFinder): ColumnEvidence {
  let filled = 0
  const counts = { nik: 0, sixteen: 0, round: 0, date: 0, sex: 0, village: 0, words: 0 }
  const distinct = new Set<string>()
  for (const row of rows) {
    const cell = row.cells[column]
    if (!cell) continue
    const text = cell.text.trim()
    filled += 1
    distinct.add(text)
    const digits = text.replace(/[\s.'’-]/g, '')
    if (/^\d{15,17}$/.test(digits)) counts.nik += 1
    if (/^\d{16}$/.test(digits)) counts.sixteen += 1
    if (/^\d{15}0$/.test(digits)) counts.round += 1
    const date = readDate(cell, { order: 'dmy', asOf: '2100-01-01' })
    if (date.iso && date.iso > '1920' && date.iso < '2025') counts.date += 1
    if (readSex(text)) counts.sex += 1
    if (places.village(text).code) counts.village += 1
    if (/^[\p{L}'’`.,\- ]{3,60}$/u.test(text) && /\p{L}{3}/u.test(text)) counts.words += 1
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled)
  return {
    filled,
    nik: share(counts.nik),
    roundNik: counts.sixteen < 20 ? 0 : counts.round / counts.sixteen,
    date: share(counts.date),
    sex: share(counts.sex),
    village: share(counts.village),
    words: share(counts.words),
    distinct: distinct.size / Math.max(1, filled),
    kinds: distinct.size,
  }
}
