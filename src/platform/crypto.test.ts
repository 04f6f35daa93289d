import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNik, secretsFrom } from './crypto.ts'
import { keyedHash } from './keyed-hash.ts'

const secrets = secretsFrom('11'.repeat(32))
const others = secretsFrom('22'.repeat(32))

test('what is sealed opens again, with the same key only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = secrets.seal(text)
      expect(secrets.open(sealed)).toBe(Buffer.from(text).toString())
      expect(() => others.open(sealed)).toThrow('another key')
    }),
  )
})

test('a changed byte anywhere is noticed', () => {
  const sealed = secrets.seal('7316010101909001')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => secrets.open(changed)).toThrow()
  }
  expect(() => secrets.open(sealed.subarray(0, 20))).toThrow()
})

test('no nonce is used twice in 5,000 seals', () => {
  const nonces = new Set<string>()
  for (let n = 0; n < 5000; n += 1) nonces.add(secrets.seal('same').subarray(5, 17).toString('hex'))
  expect(nonces.size).toBe(5000)
})

test('an index is the same every time and differs by key and by purpose', () => {
  const nik = '7316010101909001'
  expect(secrets.nikIndex(nik)).toMatch(/^[\w-]{22}$/)
  expect(secrets.nikIndex(nik)).toBe(secrets.index('nik', nik))
  expect(new Set([secrets.nikIndex(nik), secrets.index('kk', nik), others.nikIndex(nik)]).size).toBe(3)
  // A stored index must never change its meaning.
  expect(secrets.nikIndex(nik)).toBe('RiL6swOg30Nl3sNtroq9Cx')
})

test('the key id and derived keys tell nothing of one another', () => {
  expect(secrets.id).toMatch(/^[0-9a-f]{8}$/)
  expect(secrets.derive('a').equals(secrets.derive('b'))).toBe(false)
  expect(() => secretsFrom('abc')).toThrow()
})

test('a masked number shows four digits at each end, and nothing of what is not a NIK', () => {
  expect(maskNik('7316010101909003')).toBe('7316********9003')
  expect(maskNik('731601010190900')).toBe('*'.repeat(15))
  expect(maskNik('')).toBe('')
})

test('the fast keyed hash is HMAC-SHA-256', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 400 })),
      (key, texts) => {
        const fast = keyedHash(key)
        for (const text of texts) {
          expect(fast(text)).toBe(createHmac('sha256', key).update(text).digest('base64url'))
        }
      },
    ),
  )
  expect(() => keyedHash(new Uint8Array(65))).toThrow()
})
