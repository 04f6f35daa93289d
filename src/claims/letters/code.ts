import { createHash } from 'node:crypto'
import { readCode } from '../family/code.ts'

/** What the database keeps of the code on a letter: 47 random bits behind counted attempts need no more than a plain hash. */
export const hashOfLetterCode = (code: string): string =>
  createHash('sha256')
    .update(`letter ${readCode(code)}`)
    .digest('hex')
