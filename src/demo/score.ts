import type { FigureValues } from '../coverage/questions.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'
import { type HeadlineError, headlineErrors } from './score-headline.ts'
import { type LinkCounts, readLinkCounts } from './score-reads.ts'

export interface Score {
  /** Workers called registered: how many of the links are right, and how many of the true ones were found. */
  precision: number
  recall: number
  f1: number
  counts: LinkCounts
  /** Rows of the worker lists brought together as one worker, pair by pair. */
  duplicates: { precision: number; recall: number; f1: number }
  headlineError: Record<string, HeadlineError>
}

/** Hold what the program found against what the twin knows to be true. */
export async function scoreTwin(
  db: Db | Tx,
  manifest: TwinManifest,
  truthDir: string,
  figures: FigureValues,
): Promise<Score> {
  const counts = await readLinkCounts(db, manifest, truthDir)
  return {
    ...rates(counts.right, counts.linked, counts.linkable),
    counts,
    duplicates: rates(counts.pairsRight, counts.pairsMade, counts.pairsTrue),
    headlineError: headlineErrors(figures, manifest.truth),
  }
}

/** Shares rounded to five digits: the counts beside them are exact. */
export function rates(right: number, made: number, there: number) {
  const precision = made === 0 ? 1 : right / made
  const recall = there === 0 ? 1 : right / there
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const tidy = (share: number) => Math.round(share * 1e5) / 1e5
  return { precision: tidy(precision), recall: tidy(recall), f1: tidy(f1) }
}
