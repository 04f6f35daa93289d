import type { PaperKind } from './sniff-paper.ts'

/** A paper drawn anew: nothing of the bytes that came in is in it. */
export interface Drawn {
  kind: PaperKind
  bytes: Buffer
  pages: number
  /** JPEG of the first page. */
  thumbnail: Buffer
}
