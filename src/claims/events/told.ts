import type { z } from 'zod'
import type { Secrets } from '../../platform/crypto.ts'
import type { eventBody } from '../api.ts'

type Body = z.output<typeof eventBody>

/** What was said of an event and may name or shame others: sealed as a whole. */
export type Told = Pick<Body, 'place' | 'what' | 'employer' | 'work' | 'reporterName' | 'reporterPhone'> & {
  time: string
}

export const toldOf = ({ place, what, employer, work, reporterName, reporterPhone, time }: Body): Told => ({
  place,
  what,
  employer,
  work,
  reporterName,
  reporterPhone,
  time: time ?? '',
})
export const openTold = (key: Secrets, sealed: Buffer): Told => JSON.parse(key.open(sealed))
