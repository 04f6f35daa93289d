import { hashOfToken, newToken } from '../tokens.ts'

const days = 7

/** A new link: the regency it is for, so that it is looked for there alone, and 256 random bits. */
export function newInvitationToken(regencyCode: string, at: Date) {
  const token = `${regencyCode}~${newToken()}`
  return { token, tokenHash: hashOfToken(token), expiresAt: new Date(at.getTime() + days * 86_400_000) }
}

export const regencyIn = (token: string): string => token.split('~')[0] ?? ''
