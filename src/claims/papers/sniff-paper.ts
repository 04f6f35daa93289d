import { UnfitPaper } from './unfit-paper.ts'

export type PaperKind = 'pdf' | 'jpg' | 'png'

const taken: readonly (readonly [magic: string, PaperKind])[] = [
  ['255044462d', 'pdf'],
  ['ffd8ff', 'jpg'],
  ['89504e470d0a1a0a', 'png'],
]
const others: readonly (readonly [magic: string, name: string])[] = [
  ['47494638', 'GIF'],
  ['424d', 'BMP'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['504b0304', 'ZIP / Word / Excel'],
  ['d0cf11e0a1b11ae1', 'Word / Excel'],
  ['7b5c727466', 'RTF'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['4d5a', 'EXE'],
  ['7f454c46', 'EXE'],
]

/** What a paper is by its first bytes; its name is not believed. */
export function sniffPaper(bytes: Uint8Array): PaperKind {
  if (bytes.length === 0) throw new UnfitPaper('paper-empty')
  const head = Buffer.from(bytes.subarray(0, 512))
  const hex = head.toString('hex')
  const kind = taken.find(([magic]) => hex.startsWith(magic))?.[1]
  if (kind) return kind
  const looks = others.find(([magic]) => hex.startsWith(magic))?.[1] ?? looksLike(head)
  throw looks ? new UnfitPaper('paper-other-kind', { looks }) : new UnfitPaper('paper-unknown-kind')
}

function looksLike(head: Buffer): string | undefined {
  const text = head.toString('latin1')
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'WebP'
  if (text.slice(4, 8) === 'ftyp') return container(text.slice(8, 12))
  if (/<svg[\s>]/i.test(text)) return 'SVG'
  if (/<(!doctype html|html|head|body|script|table)[\s>]/i.test(text)) return 'HTML'
  return undefined
}

/** Pictures of telephones and films share one container. */
const container = (brand: string) =>
  /^(heic|heix|heim|heis|hevc|mif1|msf1)$/.test(brand) ? 'HEIC' : brand === 'avif' ? 'AVIF' : 'video'
