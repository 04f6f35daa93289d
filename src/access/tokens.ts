import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; only the browser keeps them. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps. A plain hash will do: the token cannot be guessed. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
