import phash from 'sharp-phash'
import { drawImage } from './draw-image.ts'
import { drawPdf } from './draw-pdf.ts'
import type { Drawn } from './drawn.ts'
import { megabytes } from './encode.ts'
import type { PaperLimits } from './limits.ts'
import { sniffPaper } from './sniff-paper.ts'
import { UnfitPaper } from './unfit-paper.ts'

/** Its types speak of a module, while what is loaded is the function itself. */
const lookOf = phash as unknown as (image: Buffer) => Promise<string>

/** Draws a paper anew, where it is called; throws `UnfitPaper` and nothing else, whatever the bytes. */
export async function redraw(bytes: Uint8Array, limits: PaperLimits): Promise<Drawn> {
  if (bytes.length > limits.bytes)
    throw new UnfitPaper('paper-too-large', { megabytes: megabytes(limits.bytes) })
  const kind = sniffPaper(bytes)
  const pages = kind === 'pdf' ? await drawPdf(bytes, limits) : await drawImage(bytes, kind, limits)
  return { ...pages, look: await lookOf(pages.thumbnail) }
}
