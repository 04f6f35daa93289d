import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Sealed stream: 'SMV1', salt (16), then chunks of at most 64 KiB, each AES-256-GCM under a key of the stream's own
 * (HKDF of key and salt), the nonce being the chunk's number and whether it is the last. So a chunk changed, swapped,
 * left out or cut off at the end is noticed, and memory stays at one chunk.
 */
const magic = Buffer.from('SMV1')
const saltBytes = 16
const chunkBytes = 64 * 1024
const tagBytes = 16

export async function* sealedChunks(
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes)
  const own = streamKey(key, salt)
  yield Buffer.concat([magic, salt])
  let number = 0
  const seal = (chunk: Buffer, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', own, nonce(number++, last))
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
  let held: Buffer | undefined
  for await (const chunk of inChunks(source, chunkBytes)) {
    if (held) yield seal(held, false)
    held = chunk
  }
  yield seal(held ?? Buffer.alloc(0), true)
}

export async function* unsealedChunks(
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const parts = inChunks(source, chunkBytes + tagBytes, magic.length + saltBytes)
  const head = (await parts.next()).value
  if (!head || head.length < magic.length + saltBytes || !head.subarray(0, 4).equals(magic)) throw damaged()
  const own = streamKey(key, head.subarray(magic.length))
  let number = 0
  const open = (chunk: Buffer, last: boolean) => {
    if (chunk.length < tagBytes) throw damaged()
    const decipher = createDecipheriv('aes-256-gcm', own, nonce(number++, last)).setAuthTag(
      chunk.subarray(-tagBytes),
    )
    try {
      return Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()])
    } catch {
      throw damaged()
    }
  }
  let held: Buffer | undefined
  for await (const chunk of parts) {
    if (held) yield open(held, false)
    held = chunk
  }
  if (!held) throw damaged()
  yield open(held, true)
}

function streamKey(key: Uint8Array, salt: Uint8Array) {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, salt, 'semesta/stream', 32)))
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(number, 5, 6)
  bytes[11] = last ? 1 : 0
  return bytes
}

const damaged = () => new Error('the sealed file was changed, cut, or sealed with another key')

/** Cuts a stream into pieces of exactly `size` bytes (the last may be shorter), after a first one of `first` bytes. */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
  first = size,
): AsyncGenerator<Buffer> {
  let wanted = first
  let held: Uint8Array[] = []
  let bytes = 0
  for await (const piece of source) {
    held.push(piece)
    bytes += piece.length
    if (bytes < wanted) continue
    const all = Buffer.concat(held)
    let at = 0
    while (all.length - at >= wanted) {
      yield all.subarray(at, at + wanted)
      at += wanted
      wanted = size
    }
    held = [all.subarray(at)]
    bytes = all.length - at
  }
  if (bytes > 0) yield Buffer.concat(held)
}
