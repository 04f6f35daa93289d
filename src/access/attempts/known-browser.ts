import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../../platform/crypto.ts'
import { keyedHash } from '../../platform/keyed-hash.ts'
import { newToken } from '../tokens.ts'

const markOf = (key: Secrets, username: string, nonce: string) =>
  keyedHash(key.derive('known-browser'))(`${username} ${nonce}`)

/** What a browser keeps that signed in to this account: it opens nothing, it is only counted by itself. */
export function knownBrowser(key: Secrets, username: string): string {
  const nonce = newToken()
  return `${nonce}.${markOf(key, username, nonce)}`
}

/** By what a browser is told from others; undefined when it never signed in to this account. */
export function browserOf(key: Secrets, username: string, kept: string | undefined): string | undefined {
  const [nonce = '', mark = ''] = kept?.split('.') ?? []
  const [right, given] = [markOf(key, username, nonce), mark].map((text) => Buffer.from(text)) as [
    Buffer,
    Buffer,
  ]
  return right.length === given.length && timingSafeEqual(right, given) ? nonce : undefined
}
