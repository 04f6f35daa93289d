import { createHash } from 'node:crypto'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Drawn } from './drawn.ts'
import { openGate } from './gate.ts'
import { type PaperLimits, paperLimits } from './limits.ts'
import { paperName } from './paper-name.ts'
import { redrawAside } from './redraw-aside.ts'
import { UnfitPaper } from './unfit-paper.ts'

/** A paper that may be kept and shown. */
export interface Paper extends Drawn {
  name: string
  /** Of `bytes`, in hexadecimal digits. */
  sha256: string
  /** Of what came in: the same file sent twice is known by it, although it is not kept. */
  cameAs: string
}

/** Two draw and sixteen wait: an upload more is told to come back rather than to hang. */
const through = openGate(2, 16)

/** Makes a paper harmless: drawn anew in a process of its own, within limits, or refused with what can be done. */
export async function takePaper(
  bytes: Uint8Array,
  told: string,
  limits: PaperLimits = paperLimits,
): Promise<{ ok: true; paper: Paper } | Refusal> {
  try {
    const drawn = await through(() => redrawAside(bytes, limits))
    if (!drawn) return refusal('paper-busy')
    const name = paperName(told, drawn.kind)
    return { ok: true, paper: { ...drawn, name, sha256: sha256(drawn.bytes), cameAs: sha256(bytes) } }
  } catch (error) {
    if (error instanceof UnfitPaper) return refusal(error.problem, error.detail)
    throw error
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
