import type { FigureValues } from '../coverage/questions.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'
import { rates } from './rates.ts'
import { type HeadlineError, headlineErrors } from './score-headline.ts'
import { type LinkCounts, readLinks, type TrapCounts } from './score-reads.ts'
import { scoreWeights, type WeightScore } from './score-weights.ts'

export interface Score {
  /** Workers called registered: how many of the links are right, and how many of the true ones were found. */
  precision: number
  recall: number
  f1: number
  counts: LinkCounts
  /** What the weights are worth, whatever the thresholds in use. */
  weights: WeightScore
  /** Rows of the worker lists brought together as one worker, pair by pair. */
  duplicates: { precision: number; recall: number; f1: number }
  /** Who is easily taken for somebody else, and how often that happened. */
  traps: TrapCounts[]
  headlineError: Record<string, HeadlineError>
}

/** Hold what the program found against what the twin knows to be true. */
export async function scoreTwin(
  db: Db | Tx,
  manifest: TwinManifest,
  truthDir: string,
  figures: FigureValues,
): Promise<Score> {
  const { counts, judged, traps } = await readLinks(db, manifest, truthDir)
  return {
    ...rates(counts.right, counts.linked, counts.linkable),
    counts,
    weights: scoreWeights(judged, counts.linkableWorkers, counts.workers),
    duplicates: rates(counts.pairsRight, counts.pairsMade, counts.pairsTrue),
    traps,
    headlineError: headlineErrors(figures, manifest.truth),
  }
}
