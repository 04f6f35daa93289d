import type { Sealed } from './store.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The key as the server gave it, from here on of use to this browser only: it cannot be read out again. */
export const keyFrom = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  )

/** @param place where it is kept: moved elsewhere it opens nothing */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = encoder.encode(JSON.stringify(value))
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
    key,
    text,
  )
  return { iv, bytes }
}

export async function open<T>(key: CryptoKey, place: string, { iv, bytes }: Sealed): Promise<T> {
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
    key,
    bytes,
  )
  return JSON.parse(decoder.decode(text)) as T
}
