import type { Doubt } from '../assign/doubt.ts'
import { mostlySupported } from '../assign/support.ts'
import { type Thresholds, thresholdsOf } from '../assign/thresholds.ts'
import type { LinkOptions, ReviewReason } from '../types.ts'
import type { ScoredOne } from './score-one.ts'

type Limits = Pick<LinkOptions, 'acceptWeight' | 'reviewWeight' | 'marginBits'>
type Question = ScoredOne & { reason: ReviewReason }

/** Where one new row belongs among groups of rows, each of one person. */
export interface Joined {
  /** The group it belongs to, and the row that says so most strongly; null when it is a person of its own. */
  group: string | null
  by: ScoredOne | null
  /** What a person should look at: the strongest row of each other group. */
  review: Question[]
  /** One NIK, another person. */
  conflicts: ScoredOne[]
}

/** Decides as the deduplication of a whole list does. `groups` names all rows of each group that has a candidate. */
export function joinOne(
  scored: readonly ScoredOne[],
  groups: ReadonlyMap<string, readonly string[]>,
  asked: Limits = {},
): Joined {
  const limits = thresholdsOf({ asOf: '', ...asked })
  const groupOf = new Map([...groups].flatMap(([group, keys]) => keys.map((key) => [key, group] as const)))
  const byKey = new Map(scored.map((one) => [one.key, one]))
  const supported = (group: string) => {
    const rows = groups.get(group)!.map((key) => byKey.get(key))
    return rows.length === 1 || mostlySupported([0], [...rows.keys()], (_, j) => voiceOf(rows[j], limits))
  }
  const refused = new Set<string>()
  let by: ScoredOne | null = null
  for (const one of scored) {
    if (!accepted(one, limits) || refused.has(groupOf.get(one.key)!)) continue
    if (supported(groupOf.get(one.key)!)) {
      by = one
      break
    }
    refused.add(groupOf.get(one.key)!)
  }
  const group = by && groupOf.get(by.key)!
  return {
    group,
    by,
    review: questions(scored, groupOf, group, refused, limits),
    conflicts: scored.filter((one) => one.mergeDoubt === 'nik-conflict' && groupOf.get(one.key) !== group),
  }
}

const accepted = (one: ScoredOne, limits: Thresholds) =>
  one.mergeDoubt === null && one.weight >= limits.accept

function voiceOf(one: ScoredOne | undefined, limits: Thresholds) {
  if (!one) return 'silent'
  if (one.against) return 'against'
  return accepted(one, limits) ? 'for' : 'silent'
}

function questions(
  scored: readonly ScoredOne[],
  groupOf: ReadonlyMap<string, string>,
  joined: string | null,
  refused: ReadonlySet<string>,
  limits: Thresholds,
): Question[] {
  const asked = new Set<string | null>([joined])
  const open: Question[] = []
  for (const one of scored) {
    const group = groupOf.get(one.key)!
    const why = whyAsked(one.mergeDoubt)
    if (one.weight < limits.review || asked.has(group) || why === null) continue
    asked.add(group)
    const reason = why ?? (refused.has(group) ? 'group-contradiction' : 'uncertain')
    open.push({ ...one, reason })
  }
  return open
}

/** Null: nothing to ask. Undefined: no doubt but the weight. */
function whyAsked(doubt: Doubt): ReviewReason | null | undefined {
  return doubt === 'nik-conflict' || doubt === 'refused' ? null : (doubt ?? undefined)
}

/** Whether one worker is on the participant list. */
export interface Found {
  status: 'registered' | 'review' | 'not-registered'
  best: ScoredOne | null
  runnerUp: ScoredOne | null
  reason: ReviewReason | null
}

/** Decides as the linking of two lists does; `claimed` are participants somebody else already has. */
export function findOne(
  scored: readonly ScoredOne[],
  claimed: ReadonlySet<string>,
  asked: Limits = {},
): Found {
  const limits = thresholdsOf({ asOf: '', ...asked })
  const possible = scored.filter(
    (one) => one.linkDoubt !== 'nik-conflict' && one.linkDoubt !== 'refused' && one.weight >= limits.review,
  )
  const [best = null, runnerUp = null] = possible
  if (!best) return { status: 'not-registered', best: null, runnerUp: null, reason: null }
  const reason = whyNotTaken(best, runnerUp, claimed, limits)
  return { status: reason === null ? 'registered' : 'review', best, runnerUp, reason }
}

function whyNotTaken(
  best: ScoredOne,
  runnerUp: ScoredOne | null,
  claimed: ReadonlySet<string>,
  limits: Thresholds,
): ReviewReason | null {
  const doubt = whyAsked(best.linkDoubt)
  if (claimed.has(best.key)) return 'claimed-by-another'
  if (doubt) return doubt
  if (best.weight < limits.accept) return 'uncertain'
  return runnerUp && best.weight - runnerUp.weight < limits.margin ? 'close-runner-up' : null
}
