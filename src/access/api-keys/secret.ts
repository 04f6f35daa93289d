import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

// Without letters and digits that look alike. 52 of 31 signs are 257 bits: a plain hash of it will do.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const prefixLength = 8
const secretLength = 52
const shape = new RegExp(`^(sms_[${signs}]{${prefixLength}})_([${signs}]{${secretLength}})$`)

export interface KeyParts {
  /** `sms_` and eight signs: shown in lists, found by scanners for leaked keys. */
  prefix: string
  secret: string
}

/** A new key, whole: `sms_k7m2hxpq_…`. */
export function newKey(): KeyParts & { key: string } {
  const some = (length: number) => Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  const prefix = `sms_${some(prefixLength)}`
  const secret = some(secretLength)
  return { key: `${prefix}_${secret}`, prefix, secret }
}

export function partsOf(key: string): KeyParts | undefined {
  const [, prefix, secret] = shape.exec(key) ?? []
  return prefix && secret ? { prefix, secret } : undefined
}

/** Whether a key stands in an address, where logs and histories would keep it. */
export const isKeyIn = (address: string): boolean =>
  new RegExp(`sms_[${signs}]{${prefixLength}}_`).test(address)

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const ofNobody = hashOfSecret('')

/** Takes as long for a key nobody knows (no hash) as for a known one. */
export function isSecret(stored: string | undefined, secret: string): boolean {
  const same = timingSafeEqual(Buffer.from(stored ?? ofNobody), Buffer.from(hashOfSecret(secret)))
  return stored !== undefined && same
}
