import { createReadStream, promises as fs } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { sealedChunks, unsealedChunks } from '../sealed-stream.ts'
import { magic, passphraseKey, saltBytes } from './passphrase.ts'

export interface ArchiveWriter {
  put(name: string, content: Buffer): Promise<void>
  putFile(name: string, path: string): Promise<void>
}

/** Writes a tar file, whole or not at all and never over another; sealed as a whole when there is a passphrase. */
export async function writeArchive(
  path: string,
  passphrase: string | undefined,
  fill: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const half = `${path}.half`
  const handle = await fs.open(half, 'w', 0o600)
  const tar = pack()
  const bytes = passphrase ? sealed(passphrase, Readable.from(tar)) : tar
  const written = pipeline(
    Readable.from(bytes, { objectMode: false }),
    handle.createWriteStream({ flush: true }),
  )
  const writer: ArchiveWriter = {
    put: (name, content) =>
      new Promise((resolve, reject) => {
        tar.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()))
      }),
    async putFile(name, from) {
      const { size } = await fs.stat(from)
      await pipeline(createReadStream(from), tar.entry({ name, mode: 0o600, size }))
    },
  }
  try {
    await Promise.race([
      fill(writer),
      written.then(() => Promise.reject(new Error('the archive ended early'))),
    ])
    tar.finalize()
    await written
    await fs.link(half, path)
  } catch (error) {
    tar.destroy()
    await written.catch(() => undefined)
    throw error
  } finally {
    await fs.rm(half, { force: true })
  }
}

async function* sealed(passphrase: string, tar: AsyncIterable<Uint8Array>) {
  const { key, salt } = await passphraseKey(passphrase)
  yield Buffer.concat([magic, salt])
  yield* sealedChunks(key, tar)
}

export interface ArchiveEntry {
  name: string
  content: AsyncIterable<Uint8Array>
}

/** The entries in their order; each content must be read to its end. Throws when the file is cut or changed. */
export async function* readArchive(
  path: string,
  passphrase: string | undefined,
): AsyncGenerator<ArchiveEntry> {
  const tar = extract()
  const fed = pipeline(Readable.from(await bytesOf(path, passphrase), { objectMode: false }), tar)
  fed.catch(() => undefined)
  for await (const entry of tar) yield { name: entry.header.name, content: Readable.from(entry) }
  await fed
}

async function bytesOf(path: string, passphrase: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  const salt = await saltOf(path)
  if (!salt) return createReadStream(path)
  const { key } = await passphraseKey(passphrase ?? '', salt)
  return unsealedChunks(key, createReadStream(path, { start: magic.length + saltBytes }))
}

/** The salt of a sealed backup; undefined for one in the clear. */
export async function saltOf(path: string): Promise<Buffer | undefined> {
  const handle = await fs.open(path, 'r')
  try {
    const head = Buffer.alloc(magic.length + saltBytes)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return bytesRead === head.length && head.subarray(0, magic.length).equals(magic)
      ? Buffer.from(head.subarray(magic.length))
      : undefined
  } finally {
    await handle.close()
  }
}
