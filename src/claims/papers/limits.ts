/** What one paper may cost before it is refused. Lapak Asik takes up to 6 MB; the others are far above any paper of a claim. */
export interface PaperLimits {
  /** Of what comes in, and of what is kept. */
  bytes: number
  pages: number
  /** Of one picture, before it is decoded. Telephones take up to 50 million. */
  pixels: number
  milliseconds: number
  /** Of the process that draws. */
  memoryBytes: number
}

export const paperLimits: PaperLimits = {
  bytes: 6 * 1024 * 1024,
  pages: 30,
  pixels: 64_000_000,
  milliseconds: 60_000,
  memoryBytes: 1024 * 1024 * 1024,
}

/** How finely a page is drawn: an A4 at 200 dots an inch; a small card at up to 300. */
export const finest = { longestSide: 2339, dotsPerInch: 300, quality: 80 }
/** When all pages together would be too large: an A4 at 150. Below that a stamped certificate is no longer legible. */
export const coarsest = { longestSide: 1754, quality: 60 }
/** A photograph holds more than the paper: as an A4 at 300, and coarser when that would be too large. */
export const pictures = [
  { longestSide: 3508, quality: 82 },
  { longestSide: 2339, quality: 65 },
] as const
export const thumbnailSide = 320
