import sharp, { type SharpOptions } from 'sharp'
import type { Pages } from './drawn.ts'
import { isBlank, jpeg, thumbnailOf, withinBytes } from './encode.ts'
import { type PaperLimits, pictures } from './limits.ts'
import { orDamaged, UnfitPaper } from './unfit-paper.ts'

const within = { fit: 'inside', withoutEnlargement: true } as const

/** A photograph or scan, decoded and encoded anew: upright, in screen colours, without what was written beside the picture. */
export async function drawImage(bytes: Uint8Array, kind: 'jpg' | 'png', limits: PaperLimits): Promise<Pages> {
  await refuseLarge(bytes, limits)
  const upright = await orDamaged(() =>
    open(bytes, limits)
      .autoOrient()
      .resize(pictures[0].longestSide, pictures[0].longestSide, within)
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  )
  const { width, height, channels } = upright.info
  const again = () => sharp(upright.data, { raw: { width, height, channels } })
  if (await isBlank(again())) throw new UnfitPaper('paper-blank')
  const thumbnail = await thumbnailOf(again())
  if (kind === 'png') {
    const same = await again().png({ compressionLevel: 9 }).toBuffer()
    if (same.length <= limits.bytes) return { kind, bytes: same, pages: 1, thumbnail }
  }
  // A photograph kept as PNG is several times as large as it need be.
  let drawn: Buffer = Buffer.alloc(0)
  for (const { longestSide, quality } of pictures) {
    drawn = await jpeg(again().resize(longestSide, longestSide, within), quality)
    if (drawn.length <= limits.bytes) break
  }
  withinBytes(drawn, limits.bytes)
  return { kind: 'jpg', bytes: drawn, pages: 1, thumbnail }
}

/** By what the picture says of itself, before one point of it is decoded. */
async function refuseLarge(bytes: Uint8Array, limits: PaperLimits): Promise<void> {
  const told = await orDamaged(() => sharp(bytes, { limitInputPixels: false }).metadata())
  const { width, height } = told
  if (width * height <= limits.pixels) return
  const millions = (pixels: number) => Math.round(pixels / 1_000_000)
  throw new UnfitPaper('paper-pixels', {
    megapixels: millions(width * height),
    limit: millions(limits.pixels),
  })
}

const open = (bytes: Uint8Array, { pixels }: PaperLimits) => {
  // A picture cut short is refused: half an address is worse than none.
  const options: SharpOptions = { limitInputPixels: pixels, failOn: 'error', pages: 1 }
  return sharp(bytes, options)
}
