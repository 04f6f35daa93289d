import type { PaperKind } from './sniff-paper.ts'

/** The pages of a paper drawn anew: nothing of the bytes that came in is in them. */
export interface Pages {
  kind: PaperKind
  bytes: Buffer
  pages: number
  /** JPEG of the first page. */
  thumbnail: Buffer
}

export interface Drawn extends Pages {
  /** How the first page looks, as 64 digits 0 and 1: pictures that look alike differ in few of them. */
  look: string
}
