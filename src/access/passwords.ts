import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// The library's own settings are argon2id with 19 MiB and two passes, as OWASP advises.
export const hashPassword = (password: string): Promise<string> => hash(password)

let ofNobody: Promise<string> | undefined

/** Takes as long for an unknown user (no hash) as for a known one. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  ofNobody ??= hash(readablePassword())
  const same = await verify(stored ?? (await ofNobody), password)
  return stored !== undefined && same
}

// Without letters and digits that look alike: 31 signs, 16 of them are 79 bits.
export const readableSigns = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, easy to read aloud: `kf7m-2hxp-qe9d-t4vw`. */
export function readablePassword(): string {
  const group = () => Array.from({ length: 4 }, () => readableSigns[randomInt(readableSigns.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
