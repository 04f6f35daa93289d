import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto'
import { keyedHash } from './keyed-hash.ts'

/** Sealed text: version (1 byte), key id (4), nonce (12), cipher text, tag (16). */
const version = 1
const idBytes = 4
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + idBytes
/** An index is HMAC-SHA-256 cut to 132 bits: enough against collisions, half the room in every index. */
const indexLength = 22

/** What one index may be compared with: the same digits as NIK and as KK number must not meet. */
export type IndexPurpose = 'nik' | 'kk' | 'phone' | 'account' | 'content' | 'person' | 'question'

/** Everything the program does with its secret key. */
export interface Secrets {
  /** Names the key without telling anything of it; 8 hexadecimal digits. */
  readonly id: string
  /** Keyed fingerprint for equality and joins; 22 characters. */
  index(purpose: IndexPurpose, text: string): string
  nikIndex(nik: string): string
  /** AES-256-GCM; the same text seals differently every time. */
  seal(text: string): Buffer
  /** Throws when the text was sealed with another key, or was changed. */
  open(sealed: Uint8Array): string
  /** A 32-byte key of its own for a further purpose. */
  derive(purpose: string): Buffer
}

/** @param master 32 bytes as 64 hexadecimal digits */
export function secretsFrom(master: string): Secrets {
  const root = Buffer.from(master, 'hex')
  if (root.length !== 32) throw new Error('the key must be 64 hexadecimal digits')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', `semesta/v1/${purpose}`, 32))
  const idBuffer = derive('key-id').subarray(0, idBytes)
  // As a key object: a plain buffer would be made into one at every use, which costs more than the sealing.
  const sealingKey = createSecretKey(derive('seal'))
  const head = Buffer.concat([Buffer.from([version]), idBuffer])
  const hashes = new Map<IndexPurpose, (text: string) => string>()

  function index(purpose: IndexPurpose, text: string) {
    let hash = hashes.get(purpose)
    if (!hash) {
      hash = keyedHash(derive(`index/${purpose}`))
      hashes.set(purpose, hash)
    }
    return hash(text).slice(0, indexLength)
  }

  return {
    id: idBuffer.toString('hex'),
    index,
    nikIndex: (nik) => index('nik', nik),
    derive,
    seal(text) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(head)
      const body = cipher.update(text, 'utf8')
      // This mode holds nothing back for the end.
      cipher.final()
      return Buffer.concat([head, nonce, body, cipher.getAuthTag()])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      if (bytes.length < headBytes + nonceBytes + tagBytes || !bytes.subarray(0, headBytes).equals(head)) {
        throw new Error('sealed with another key')
      }
      const nonce = bytes.subarray(headBytes, headBytes + nonceBytes)
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce)
        .setAAD(head)
        .setAuthTag(bytes.subarray(-tagBytes))
      const body = bytes.subarray(headBytes + nonceBytes, -tagBytes)
      const text = decipher.update(body)
      decipher.final()
      return text.toString('utf8')
    },
  }
}

const pool = Buffer.alloc(nonceBytes * 1024)
let used = pool.length

/** Asking the system for 12 bytes at a time costs more than the sealing itself. */
function nextNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += nonceBytes
  return pool.subarray(used - nonceBytes, used)
}

/** `7316********0003`: first and last four; anything else keeps only its length. */
export function maskNik(nik: string): string {
  if (!/^\d{16}$/.test(nik)) return '*'.repeat(Math.min(nik.length, 20))
  return `${nik.slice(0, 4)}********${nik.slice(12)}`
}
