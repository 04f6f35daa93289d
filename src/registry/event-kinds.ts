import { z } from 'zod'

/** Lists that say what happened to people, not who they are: their rows become events. */
const kinds = ['village-deaths', 'hospital-cases', 'police-accidents'] as const
export type EventListKind = (typeof kinds)[number]
export const isOfEvents = (kind: string): kind is EventListKind => kinds.some((one) => one === kind)

const rows = z.number().int()
/** What became of the rows of such a list when it was stored, or undone. */
export const eventCounts = z.object({
  made: rows.describe('events that nobody had told before'),
  told: rows.describe('rows that tell of an event already known, by this list or another, or by a report'),
  linked: rows.describe('events made whose person the engine knows'),
  unlinked: rows.describe('events made that wait for a person to say who it is'),
  differs: rows.describe('rows that tell another day than the event they tell of'),
  claims: rows.describe('claims opened'),
  takenBack: rows.optional().describe('of a list undone: events withdrawn'),
  kept: z
    .array(z.object({ number: z.string(), why: z.enum(['worked-on', 'told-elsewhere']) }))
    .optional()
    .describe('of a list undone: events that stay, and why'),
})
export type EventCounts = z.infer<typeof eventCounts>
