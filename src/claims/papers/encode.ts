import sharp, { type Sharp } from 'sharp'
import { thumbnailSide } from './limits.ts'
import { UnfitPaper } from './unfit-paper.ts'

/** One picture at a time and nothing kept between them: memory is bounded by the largest picture. */
sharp.cache(false)
sharp.concurrency(1)

export const jpeg = (image: Sharp, quality: number): Promise<Buffer> =>
  image.jpeg({ quality, progressive: false, chromaSubsampling: '4:2:0' }).toBuffer()

export const thumbnailOf = (image: Sharp): Promise<Buffer> =>
  jpeg(image.resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true }), 70)

/** A page of one colour shows nothing: a lid before the lens, a scan of the wrong side, a file cut short. */
export async function isBlank(image: Sharp): Promise<boolean> {
  const { channels } = await image.stats()
  return channels.every(({ min, max }) => max - min < 16)
}

export function withinBytes(bytes: Uint8Array, limit: number): void {
  if (bytes.length > limit) throw new UnfitPaper('paper-swells', { megabytes: megabytes(limit) })
}

export const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
