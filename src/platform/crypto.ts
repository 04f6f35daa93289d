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
export type IndexPurpose = (typeof indexPurposes)[number]

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
  /** A 32-byte key of its own for a further purpose; another one when the key is changed. */
  derive(purpose: string): Buffer
  /** What was kept of the keys before this one, the oldest first. */
  readonly kept: readonly KeptKey[]
  /** A keyed fingerprint of whole length that goes on holding when the key is changed. */
  lasting(purpose: LastingPurpose, text: string): string
  /** What a fingerprint made with the keys before becomes under this one: a fingerprint of the fingerprint. */
  renewIndex(purpose: IndexPurpose, before: string): string
  renewLasting(purpose: LastingPurpose, before: string): string
  /** The same key, knowing what was kept of those before it. */
  after(kept: readonly KeptKey[]): Secrets
}

const indexPurposes = ['nik', 'kk', 'phone', 'account', 'content', 'person', 'question'] as const
export type LastingPurpose = 'recovery-code'
/** Keys for these purposes outlive the key they were derived from: what they made cannot be made anew without them. */
const keptPurposes = [...indexPurposes.map((purpose) => `index/${purpose}`), 'recovery-code', 'audit/link']

/** Of a key that was changed, the derived keys that are still needed; none of them opens anything that is sealed. */
export interface KeptKey {
  id: string
  /** Purpose to 64 hexadecimal digits. */
  keys: Record<string, string>
}

export const keepOf = (secrets: Secrets): KeptKey => ({
  id: secrets.id,
  keys: Object.fromEntries(keptPurposes.map((purpose) => [purpose, secrets.derive(purpose).toString('hex')])),
})

/** @param master 32 bytes as 64 hexadecimal digits */
export function secretsFrom(master: string, kept: readonly KeptKey[] = []): Secrets {
  const root = Buffer.from(master, 'hex')
  if (root.length !== 32) throw new Error('the key must be 64 hexadecimal digits')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', `semesta/v1/${purpose}`, 32))
  const idBuffer = derive('key-id').subarray(0, idBytes)
  // As a key object: a plain buffer would be made into one at every use, which costs more than the sealing.
  const sealingKey = createSecretKey(derive('seal'))
  const head = Buffer.concat([Buffer.from([version]), idBuffer])
  const hashes = new Map<string, ((text: string) => string)[]>()

  /** Of every key there was for a purpose, the oldest first. */
  function chainOf(purpose: string) {
    let chain = hashes.get(purpose)
    if (!chain) {
      const before = kept.map(({ keys }) => keyedHash(Buffer.from(keys[purpose]!, 'hex')))
      chain = [...before, keyedHash(derive(purpose))]
      hashes.set(purpose, chain)
    }
    return chain
  }
  function index(purpose: IndexPurpose, text: string) {
    let made = text
    for (const hash of chainOf(`index/${purpose}`)) made = hash(made).slice(0, indexLength)
    return made
  }

  return {
    id: idBuffer.toString('hex'),
    index,
    nikIndex: (nik) => index('nik', nik),
    derive,
    kept,
    lasting: (purpose, text) => chainOf(purpose).reduce((made, hash) => hash(made), text),
    renewIndex: (purpose, before) => chainOf(`index/${purpose}`).at(-1)!(before).slice(0, indexLength),
    renewLasting: (purpose, before) => chainOf(purpose).at(-1)!(before),
    after: (known) => secretsFrom(master, known),
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
