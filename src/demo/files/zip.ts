import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

interface Entry {
  name: string
  method: 0 | 8
  crc: number
  size: number
  chunks: Buffer[]
}

/** A text that is compressed while it is being written; only the compressed bytes wait in memory. */
export function deflating(name: string) {
  const deflate = createDeflateRaw({ level: 1 })
  const entry: Entry = { name, method: 8, crc: 0, size: 0, chunks: [] }
  deflate.on('data', (chunk: Buffer) => entry.chunks.push(chunk))
  return {
    write(text: string) {
      const bytes = Buffer.from(text)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      deflate.write(bytes)
    },
    async end(): Promise<Entry> {
      deflate.end()
      await finished(deflate)
      return entry
    },
  }
}

/** An entry kept as it is, as the first one of an OpenDocument file must be. */
export function stored(name: string, text: string): Entry {
  const bytes = Buffer.from(text)
  return { name, method: 0, crc: crc32(bytes), size: bytes.length, chunks: [bytes] }
}

/** A ZIP archive by APPNOTE 6.3.3: local headers with data, central directory, end record. */
export async function writeZip(path: string, entries: Entry[]): Promise<void> {
  const out = createWriteStream(path)
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = entry.chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    const name = Buffer.from(entry.name)
    // Version 2.0, UTF-8 names, 1 January 1980: the same rows give the same bytes.
    const common = [
      u16(20),
      u16(0x0800),
      u16(entry.method),
      u16(0),
      u16(33),
      u32(entry.crc),
      u32(packed),
      u32(entry.size),
    ]
    const local = Buffer.concat([u32(0x04034b50), ...common, u16(name.length), u16(0), name])
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        ...common,
        u16(name.length),
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        name,
      ]),
    )
    out.write(local)
    for (const chunk of entry.chunks) out.write(chunk)
    offset += local.length + packed
  }
  const central = Buffer.concat(directory)
  out.write(central)
  const count = u16(entries.length)
  out.end(
    Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]),
  )
  await finished(out)
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
