import type { Words } from '../core/law-text.ts'

/** Levels of school in their order, as the law pays them. */
export const levels = ['TK', 'SD', 'SMP', 'SMA', 'PT'] as const
export type Level = (typeof levels)[number]

export const levelTitles: Readonly<Record<Level, Words>> = {
  TK: { id: 'TK', en: 'Kindergarten (TK)' },
  SD: { id: 'SD atau sederajat', en: 'Primary school (SD)' },
  SMP: { id: 'SMP atau sederajat', en: 'Junior secondary school (SMP)' },
  SMA: { id: 'SMA/SMK atau sederajat', en: 'Senior secondary school (SMA/SMK)' },
  PT: { id: 'Kuliah sampai S1 atau pelatihan', en: 'College up to a bachelor, or training' },
}

/** Classes before a level where they are counted through: class VII is the first of SMP. */
const classesBefore: Readonly<Record<Level, number>> = { TK: 0, SD: 0, SMP: 6, SMA: 9, PT: 0 }

/** Classes of a level; a study may take up to seven years. A fact about schools: how long the law pays is another. */
export const classesOf: Readonly<Record<Level, number>> = { TK: 2, SD: 6, SMP: 3, SMA: 3, PT: 7 }

/** Ages nobody is below, or above, in the first year of a level. Schools for adults are left room. */
export const agesOf: Readonly<Record<Level, readonly [least: number, most: number]>> = {
  TK: [3, 8],
  SD: [5, 18],
  SMP: [10, 21],
  SMA: [12, 25],
  PT: [14, 99],
}

export const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text)

/** The year within the level, from a class told either way: 8 and 2 are both the second of SMP. */
export function yearInLevel(level: Level, grade: number): number {
  const before = classesBefore[level]
  return before > 0 && grade > before ? grade - before : grade
}
