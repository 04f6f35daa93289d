import { drawImage } from './draw-image.ts'
import { drawPdf } from './draw-pdf.ts'
import type { Drawn } from './drawn.ts'
import { megabytes } from './encode.ts'
import type { PaperLimits } from './limits.ts'
import { sniffPaper } from './sniff-paper.ts'
import { UnfitPaper } from './unfit-paper.ts'

/** Draws a paper anew, where it is called; throws `UnfitPaper` and nothing else, whatever the bytes. */
export async function redraw(bytes: Uint8Array, limits: PaperLimits): Promise<Drawn> {
  if (bytes.length > limits.bytes)
    throw new UnfitPaper('paper-too-large', { megabytes: megabytes(limits.bytes) })
  const kind = sniffPaper(bytes)
  return kind === 'pdf' ? await drawPdf(bytes, limits) : await drawImage(bytes, kind, limits)
}
