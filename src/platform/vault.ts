import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, promises as fs } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Secrets } from './crypto.ts'
import { sealedChunks, unsealedChunks } from './sealed-stream.ts'

export interface StoredFile {
  /** SHA-256 of the content, hexadecimal: its name in the vault. */
  sha256: string
  bytes: number
}

/** The files users gave us, sealed, each stored once under the SHA-256 of its content. */
export interface Vault {
  readonly folder: string
  /** Reads the source to its end in bounded memory; whole or not at all, durable when it returns. */
  store(source: AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** The content as a stream; it fails if the file was changed or cut. */
  read(sha256: string): Readable
  /** Writes the content in the clear to `path`, for readers that need to jump about in it; remove it after use. */
  copyTo(sha256: string, path: string): Promise<void>
  has(sha256: string): Promise<boolean>
  remove(sha256: string): Promise<void>
  /** Names of all files. */
  list(): Promise<string[]>
  /** Clears what uploads that were broken off by a kill left behind; for whoever has the folder alone. */
  sweep(): Promise<void>
}

const halfEnding = '.half'
const isHalf = (name: string) => name.endsWith(halfEnding)

export function openVault(folder: string, secrets: Pick<Secrets, 'derive'>): Vault {
  const key = secrets.derive('vault')
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file of the vault')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const read = (sha256: string) =>
    Readable.from(unsealedChunks(key, createReadStream(pathOf(sha256))), { objectMode: false })
  const exists = (path: string) =>
    fs.access(path).then(
      () => true,
      () => false,
    )

  return {
    folder,
    read,
    has: (sha256) => exists(pathOf(sha256)),
    remove: (sha256) => fs.rm(pathOf(sha256), { force: true }),
    async copyTo(sha256, path) {
      const handle = await fs.open(path, 'wx', 0o600)
      await pipeline(read(sha256), handle.createWriteStream())
    },
    async list() {
      const names = await fs.readdir(folder, { recursive: true }).catch(() => [])
      return names
        .map((name) => name.split(/[\\/]/)[1] ?? '')
        .filter((name) => /^[0-9a-f]{64}$/.test(name))
        .sort()
    },
    async sweep() {
      const names = await fs.readdir(folder).catch(() => [])
      await Promise.all(names.filter(isHalf).map((name) => fs.rm(join(folder, name), { force: true })))
    },
    async store(source) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      const half = join(folder, randomUUID() + halfEnding)
      const handle = await fs.open(half, 'wx', 0o600)
      try {
        const hash = createHash('sha256')
        let bytes = 0
        async function* seen() {
          for await (const chunk of source) {
            hash.update(chunk)
            bytes += chunk.length
            yield chunk
          }
        }
        for await (const chunk of sealedChunks(key, seen())) await handle.write(chunk)
        await handle.sync()
        await handle.close()
        const sha256 = hash.digest('hex')
        await fs.mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
        await fs.rename(half, pathOf(sha256))
        await syncFolder(join(folder, sha256.slice(0, 2)))
        return { sha256, bytes }
      } catch (error) {
        await handle.close().catch(() => undefined)
        await fs.rm(half, { force: true })
        throw error
      }
    },
  }
}

/** A rename is durable only when its folder is. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  await handle.sync()
  await handle.close()
}
