import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'
import type { Secrets } from '../../platform/crypto.ts'

const period = 30

/** A new secret, and how an authenticator app takes it: typed, or as a picture. */
export function newSecret(username: string): { secret: string; picture: string } {
  const secret = generateSecret()
  return { secret, picture: renderSVG(generateURI({ issuer: 'Semesta', label: username, secret })) }
}

/** The step of time a code belongs to: the present one, the one before or the one after; undefined for a wrong code. */
export function stepOf(secret: string, code: string, at: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(at.getTime() / 1000)
  const found = verifySync({ secret, token, epoch, epochTolerance: period })
  return found.valid && 'timeStep' in found ? found.timeStep : undefined
}

/** Sealed together with whose it is: moved to another account it opens nothing. */
export const sealFor = (key: Secrets, userId: string, secret: string): Buffer =>
  key.seal(`${userId} ${secret}`)

export function openFor(key: Secrets, userId: string, sealed: Uint8Array): string {
  const [owner, secret = ''] = key.open(sealed).split(' ')
  if (owner !== userId) throw new Error('the second factor of another account')
  return secret
}
