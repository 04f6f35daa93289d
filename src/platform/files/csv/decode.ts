import { looksWide } from '../sniff.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** By mark; else by zero bytes; else UTF-8 when the whole file is valid UTF-8; else what Excel in Indonesia saves. */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = looksWide(bytes)
  if (wide) return wide === 'le' ? 'utf-16le' : 'utf-16be'
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (const chunk of chunks(bytes)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

export function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (const chunk of chunks(bytes)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function* chunks(bytes: Buffer): Generator<Buffer> {
  const size = 256 * 1024
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
