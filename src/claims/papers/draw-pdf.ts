import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { bindPages, type Leaf } from './bind-pages.ts'
import type { Pages } from './drawn.ts'
import { isBlank, jpeg, thumbnailOf, withinBytes } from './encode.ts'
import { coarsest, finest, type PaperLimits } from './limits.ts'
import { orDamaged, UnfitPaper } from './unfit-paper.ts'

interface Page {
  fine: Leaf
  coarse: Leaf
}

/** Every page drawn as a picture and bound anew: whatever else the file held is not in the new one. */
export async function drawPdf(bytes: Uint8Array, limits: PaperLimits): Promise<Pages> {
  const document = await open(bytes)
  const count = document.getPageCount()
  if (count < 1) throw new UnfitPaper('paper-damaged')
  if (count > limits.pages) throw new UnfitPaper('paper-pages', { pages: count, limit: limits.pages })
  const pages: Page[] = []
  let thumbnail: Buffer | undefined
  let blank = true
  for (let i = 0; i < count; i += 1) {
    const { image, page } = await drawPage(document.getPage(i))
    pages.push(page)
    thumbnail ??= await thumbnailOf(image.clone())
    blank &&= await isBlank(image.clone())
  }
  if (blank) throw new UnfitPaper('paper-blank')
  return { kind: 'pdf', bytes: await bound(pages, limits), pages: count, thumbnail: thumbnail! }
}

async function open(bytes: Uint8Array): Promise<PDFiumDocument> {
  const library = await PDFiumLibrary.init()
  try {
    return await library.loadDocument(bytes)
  } catch (error) {
    throw new UnfitPaper(/password|security/i.test(String(error)) ? 'paper-locked' : 'paper-damaged')
  }
}

async function drawPage(page: PDFiumPage) {
  const { originalWidth: wide, originalHeight: high } = page.getOriginalSize()
  if (!(wide >= 1 && high >= 1)) throw new UnfitPaper('paper-damaged')
  const longest = Math.max(wide, high)
  const scale = Math.min(finest.dotsPerInch / 72, finest.longestSide / longest)
  const pixels = (points: number) => Math.max(1, Math.round(points * scale))
  const { data, width, height } = await orDamaged(() =>
    page.render({
      scale: 1,
      width: pixels(wide),
      height: pixels(high),
      render: 'bitmap',
      renderFormFields: true,
    }),
  )
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
  const side = coarsest.longestSide
  const smaller = image.clone().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const fine = { jpeg: await jpeg(image.clone(), finest.quality), wide, high }
  return { image, page: { fine, coarse: { ...fine, jpeg: await jpeg(smaller, coarsest.quality) } } }
}

/** As fine as it may be; coarser when all pages together are too large. */
async function bound(pages: readonly Page[], { bytes: limit }: PaperLimits): Promise<Buffer> {
  const fine = await bindPages(pages.map((page) => page.fine))
  if (fine.length <= limit) return fine
  const coarse = await bindPages(pages.map((page) => page.coarse))
  withinBytes(coarse, limit)
  return coarse
}
