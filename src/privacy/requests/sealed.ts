import type { z } from 'zod'
import type { Secrets } from '../../platform/crypto.ts'
import type { Corrected } from '../../registry/questions.ts'
import type { requestBody } from '../api.ts'

type Body = z.output<typeof requestBody>

/** What was said at the desk: names people, so it is sealed as a whole. */
export interface Told
  extends Pick<Body, 'askerName' | 'contact' | 'wrong' | 'wanted' | 'evidence' | 'elsewhere'> {
  changes?: Corrected | undefined
}
/** What was answered. */
export interface Answer {
  answer: string
  nextStep?: string | undefined
}

export const toldOf = ({ askerName, contact, wrong, wanted, evidence, elsewhere, changes }: Body): Told => ({
  askerName,
  contact: contact || undefined,
  wrong,
  wanted: wanted || undefined,
  evidence: evidence || undefined,
  elsewhere,
  changes,
})
export const seal = (key: Secrets, said: Told | Answer): Buffer => key.seal(JSON.stringify(said))
export const openTold = (key: Secrets, sealed: Buffer): Told => JSON.parse(key.open(sealed))
export const openAnswer = (key: Secrets, sealed: Buffer | null): Answer | null =>
  sealed && JSON.parse(key.open(sealed))
