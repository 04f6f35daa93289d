import { z } from 'zod'
import { certainties, kinds, reasonCodes, unclaimedProgrammes } from './words.ts'

const rupiah = z.number().int()
const count = z.number().int()
const day = z.iso.date()
const kind = z.enum(kinds)
const certainty = z.enum(certainties)
const reason = z.enum(reasonCodes)

/** GET /api/claims/unclaimed: sums, without a person in them. */
export const unclaimedView = z.object({
  asOf: day.nullable().describe('day of the lists they stand on; null: never looked for'),
  ranAt: z.iso.datetime().nullable(),
  owed: z.object({
    families: count.describe('of the dead, covered on that day, with nothing in doubt'),
    expected: rupiah.describe('by the law of each day, without scholarships; a death at work would be more'),
  }),
  perhaps: z.object({ families: count, expected: rupiah }),
  notEntitled: z.object({
    people: count.describe('who died without being covered, though they had a card'),
    lost: rupiah.describe('what their families would have been owed had the card been paid on'),
  }),
  kinds: z.array(
    z.object({
      kind,
      programme: z.enum(unclaimedProgrammes),
      certainty,
      people: count,
      expected: rupiah.nullable(),
    }),
  ),
  reasons: z.array(z.object({ certainty, reason, people: count })),
  districts: z.array(
    z.object({ code: z.string(), name: z.string(), families: count.nullable(), expected: rupiah.nullable() }),
  ),
})
export type UnclaimedView = z.infer<typeof unclaimedView>

/** POST /api/claims/unclaimed/rows */
export const unclaimedBody = z.object({
  certainty: certainty.default('owed'),
  kind: kind.default('death'),
  district: z.string().max(20).optional(),
  village: z.string().max(20).optional(),
  after: z.uuid().optional().describe('the last row shown before'),
})
export type UnclaimedBody = z.output<typeof unclaimedBody>
export const unclaimedRows = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      personId: z.uuid(),
      kind,
      programme: z.enum(unclaimedProgrammes),
      certainty,
      reasons: z.array(reason),
      name: z.string(),
      nikMask: z.string().nullable(),
      district: z.string(),
      village: z.string(),
      group: z.string(),
      happenedOn: day.nullable(),
      segment: z.string().nullable(),
      payer: z.string().nullable(),
      coveredFrom: day.nullable(),
      coveredThrough: day.nullable().describe('last day the card was paid for'),
      expected: rupiah.nullable(),
      lost: rupiah.nullable(),
      expiresOn: day.nullable().describe('null: no time limit was found in the sources'),
      openedOn: day,
      event: z
        .object({ id: z.uuid(), number: z.string() })
        .nullable()
        .describe('the case that was made of this death'),
    }),
  ),
  withoutCase: count.describe('of all these, deaths with a day that nobody has reported'),
})
export type UnclaimedRows = z.infer<typeof unclaimedRows>

/** POST /api/claims/unclaimed/check */
export const lookedView = z.object({ asOf: day.nullable(), owed: count, perhaps: count, notEntitled: count })

/** POST /api/claims/unclaimed/events: deaths nobody reported become cases. */
export const reportBody = z.object({
  certainty: z.enum(['owed', 'perhaps']),
  ids: z.array(z.uuid()).min(1).max(500).nullable().describe('rows of the list; null for all of them'),
})
export const reportedDeaths = z.object({ made: count, claims: count })
