import { UnreadableFile } from './unreadable.ts'

const magics: [string, string][] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['49492a00', 'image'],
  ['52617221', 'archive'],
  ['377abcaf', 'archive'],
  ['1f8b', 'archive'],
  ['7f454c46', 'program'],
  ['4d5a', 'program'],
  ['7b5c727466', 'document'],
]

/** What a file is by its content; its name is not believed. */
export function sniff(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw new UnreadableFile('file-empty')
  const head = bytes.subarray(0, 8).toString('hex')
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return 'zip'
  if (head === 'd0cf11e0a1b11ae1') refuseCompound(bytes)
  // `BM` and `MZ` may also begin a text.
  const looks = magics.find(
    ([magic]) => head.startsWith(magic) && (magic.length > 4 || hasBinary(bytes)),
  )?.[1]
  if (looks) throw new UnreadableFile('file-not-a-sheet', { looks })
  refuseMarkup(bytes)
  const wide = /^(fffe|feff)/.test(head) || looksWide(bytes)
  if (!wide && hasBinary(bytes)) throw new UnreadableFile('file-not-a-sheet', { looks: 'binary' })
  return 'text'
}

/** The old container holds .xls and also every password-protected .xlsx. */
function refuseCompound(bytes: Buffer): never {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw new UnreadableFile('file-password')
  if (holds('Workbook') || holds('Book')) throw new UnreadableFile('file-old-excel')
  throw new UnreadableFile('file-not-a-sheet', { looks: 'document' })
}

/** Many web applications save a page as .xls; Excel opens it, but it is no sheet. */
function refuseMarkup(bytes: Buffer): void {
  const start = bytes.subarray(0, 4096).toString('latin1').replace(/\0/g, '').trimStart().toLowerCase()
  if (
    /^(ï»¿|ÿþ)?\s*(<!doctype html|<html|<table|<meta|<style|<\?xml[\s\S]*?(<html|excel\.sheet|<workbook))/.test(
      start,
    )
  )
    throw new UnreadableFile('file-web-page')
  if (/^(ï»¿)?\s*(<\?xml|<!doctype)/.test(start))
    throw new UnreadableFile('file-not-a-sheet', { looks: 'xml' })
  if (/^(ï»¿)?\s*[{[]\s*["{[]/.test(start)) throw new UnreadableFile('file-not-a-sheet', { looks: 'json' })
}

/** Control characters no text has. */
function hasBinary(bytes: Buffer): boolean {
  let odd = 0
  const sample = bytes.subarray(0, 65_536)
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) odd += 1
  return odd > sample.length / 1000
}

/** UTF-16 without a mark: every second byte of western text is zero. */
export function looksWide(bytes: Buffer): 'le' | 'be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > sample.length / 4 && even < sample.length / 50) return 'le'
  return even > sample.length / 4 && odd < sample.length / 50 ? 'be' : null
}
