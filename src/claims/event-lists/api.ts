import { z } from 'zod'

const day = z.iso.date()

/** A row of a list that tells of an event, as it is written there. */
export const tellingView = z.object({
  listName: z.string(),
  officeName: z.string(),
  asOf: day,
  sheet: z.string(),
  rowNumber: z.number().int(),
  happenedOn: day.describe('as this row says it'),
  what: z.string(),
  place: z.string(),
  way: z.string().describe('what it says of work or the way there; no answer to whether work caused it'),
  gone: z.boolean().describe('the latest list of that office does not name it'),
  undone: z.boolean(),
})
export type TellingView = z.infer<typeof tellingView>
