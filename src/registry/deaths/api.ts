import { z } from 'zod'

const day = z.iso.date()

/** How a reported death stands with the registry, and what speaks against it or its day (docs/adr/0036). */
export const deathView = z.object({
  eventId: z.uuid(),
  diedOn: day,
  toldBy: z.enum(['village', 'office', 'employer', 'hospital', 'family', 'list']),
  state: z
    .enum(['reported', 'confirmed', 'on-lists'])
    .describe('known by the report alone, confirmed by an officer, or said by a list too'),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedReason: z.string().nullable(),
  saidBy: z
    .array(z.object({ list: z.string(), office: z.string(), on: day }))
    .describe('lists that say so too'),
  doubts: z.array(
    z.object({
      kind: z.enum(['seen-alive', 'registered-later', 'other-day', 'event']),
      list: z.string().describe('the list, or the number of the event, that says so'),
      on: day,
    }),
  ),
  billingStops: day
    .nullable()
    .describe('first month nobody is billed for them; null while it is a report alone'),
})
