import { lowOverlap, usualOverlap } from '../scenario.ts'
import type { Score } from '../score.ts'

export type SettingId = 'normal' | 'errors' | 'low-overlap'

/** The populations on which the linkage is measured, and the F1 that must be reached on each. */
export const scoreSettings: readonly { id: SettingId; errorScale: number; overlap: number; goal: number }[] =
  [
    { id: 'normal', errorScale: 1, overlap: usualOverlap, goal: 0.985 },
    { id: 'errors', errorScale: 2.5, overlap: usualOverlap, goal: 0.95 },
    { id: 'low-overlap', errorScale: 1, overlap: lowOverlap, goal: 0.955 },
  ]

/** How far F1 at weight 0 may lie below the best, and how many workers a person may have to look at. */
export const goals = { belowBest: 0.005, reviewShare: 0.025 }

/** One run over all settings: what docs/linkage-quality.md is drawn from. */
export interface QualityReport {
  regency: string
  workers: number
  seed: number
  settings: { id: SettingId; errorScale: number; overlap: number; score: Score }[]
}
