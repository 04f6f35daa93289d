import type { Decision } from '../types.ts'

export interface LinkScore {
  precision: number
  recall: number
  f1: number
  /** Share of workers sent to a person. */
  review: number
  /** Registered decisions that are wrong. */
  wrong: number
}

/** Measure decisions against truth. `pick` says which decisions count as links. */
export function scoreLinks(
  decisions: readonly Decision[],
  workers: Map<string, string>,
  participants: Map<string, string>,
  pick: (decision: Decision) => boolean = (d) => d.status === 'registered',
): LinkScore {
  const listed = new Set(participants.values())
  const links = decisions.filter((d) => d.participant !== null && pick(d))
  const right = links.filter((d) => workers.get(d.worker) === participants.get(d.participant!)).length
  const possible = [...workers.values()].filter((person) => listed.has(person)).length
  const precision = right / Math.max(1, links.length)
  const recall = right / Math.max(1, possible)
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    review: decisions.filter((d) => d.status === 'review').length / decisions.length,
    wrong: links.length - right,
  }
}
