import type { ReviewItem, ReviewStage } from './api.ts'
import { mayReopen, type Opinion, visibleTo, voicesOf } from './review-opinions.ts'

/** Who asks: of two reviewers, neither sees what the other said. */
export interface Viewer {
  by: string
  administrator: boolean
  /** The regency wants two reviewers. */
  two: boolean
  /** An auditor sees the queue and decides nothing. */
  onlyLooks?: boolean
}

/** How far a pair is, what of the opinions the viewer may see, and what they may do. */
export function courseOf(
  { stage, decidedBy }: { stage: ReviewStage; decidedBy: string | null },
  opinions: readonly Opinion[],
  viewer: Viewer,
): Pick<ReviewItem, 'stage' | 'opinions' | 'mine' | 'may'> {
  const { by, two, onlyLooks = false } = viewer
  const settled = stage === 'decided'
  const party = voicesOf(opinions).some((one) => one.by === by)
  const arbitrate = stage === 'disputed' && !party
  return {
    stage,
    opinions: (two ? visibleTo(by, opinions, settled) : opinions).map(({ at, ...one }) => ({
      ...one,
      at: at.toISOString(),
    })),
    mine: opinions.find((one) => one.by === by)?.verdict ?? null,
    may: {
      decide: !onlyLooks && (!two || stage === 'open' || stage === 'waiting' || arbitrate),
      arbitrate: !onlyLooks && arbitrate,
      undo: onlyLooks
        ? false
        : settled
          ? !two || mayReopen(opinions, decidedBy!, viewer)
          : two && stage === 'waiting' && party,
    },
  }
}
