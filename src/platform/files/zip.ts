import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Limits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

export interface Zip {
  has(name: string): boolean
  names(): string[]
  /** Bytes of one part, checked for size, checksum and pumped-up content. */
  read(name: string): AsyncGenerator<Buffer>
}

export async function openZip(bytes: Buffer, limits: Limits): Promise<Zip> {
  const zip = await open(bytes)
  const entries = new Map<string, Entry>()
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toLowerCase()
    if (!entries.has(name)) entries.set(name, entry)
    if (entries.size > limits.parts) throw new UnreadableFile('file-bomb', { parts: limits.parts })
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) throw new UnreadableFile('file-damaged', { part: name })
      if (entry.isEncrypted()) throw new UnreadableFile('file-password')
      refuseBomb(entry, limits)
      yield* checked(zip, entry)
    },
  }
}

function refuseBomb(entry: Entry, limits: Limits): void {
  const { uncompressedSize: full, compressedSize: packed } = entry
  const pumped = full > limits.ratioFrom && full > packed * limits.ratio
  if (pumped || full > limits.partBytes)
    throw new UnreadableFile('file-bomb', { megabytes: Math.round(full / 1024 / 1024) })
}

/** The declared size is enforced by yauzl: a part that unpacks to more or less than it says is an error. */
async function* checked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0
  try {
    const stream = await new Promise<Readable>((done, fail) => {
      zip.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened)))
    })
    for await (const chunk of stream) {
      sum = crc32(chunk as Buffer, sum)
      yield chunk as Buffer
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('file-damaged', { part: entry.fileName })
  }
  if (sum !== entry.crc32) throw new UnreadableFile('file-damaged', { part: entry.fileName })
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((done, fail) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) fail(new UnreadableFile('file-damaged', { part: 'zip' }))
      else done(zip)
    })
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    for await (const entry of zip.eachEntry()) yield entry
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('file-damaged', { part: 'zip' })
  }
}
