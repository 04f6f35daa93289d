import type { Citation, Confidence } from '../../rules/index.ts'
import type { Asked } from './asked.ts'
import { asks } from './asks.ts'
import type { PaperOfClaim } from './kinds/kind.ts'
import { type PaperKindCode, paperKinds } from './kinds.ts'

/** A paper a claim is asked for. */
export interface RequiredPaper extends PaperOfClaim {
  kind: PaperKindCode
  citation: Citation
  confidence: Confidence
}

/** The papers of a claim, in the order in which a family best sees to them, each once. */
export const documentsFor = (asked: Asked): RequiredPaper[] =>
  asks
    .filter(({ programmes, when }) => programmes.includes(asked.programme) && (when?.(asked) ?? true))
    .map(({ paper, citation, confidence }) => ({ kind: paper, ...paperKinds[paper], citation, confidence }))

export const isPaperKind = (code: string): code is PaperKindCode => Object.hasOwn(paperKinds, code)
