import { z } from 'zod'

const count = z.number().int()
const rupiah = z.number().int()
const day = z.iso.date()

/** Days ahead that are looked at. */
export const aheads = [7, 30, 60] as const
export const calendarSteps = [
  'rkpd',
  'kua-ppas',
  'kua-ppas-agreed',
  'apbd-draft',
  'apbd-agreed',
  'apbd',
  'decree',
  'first-bill',
] as const

const window = z.object({
  days: count,
  people: count,
  named: count.describe('of them, named by a signed decree for the month after'),
})

/** GET /api/financing/radar: sums, without a person in them. */
export const radarView = z.object({
  on: day.nullable().describe('day looked from; null: never counted'),
  asOf: day.nullable().describe('day of the lists'),
  windows: z.array(window),
  past: count.describe('no longer surely protected, and not lapsed yet'),
  rows: z.array(
    z.object({
      payer: z.string(),
      group: z.string(),
      people: count,
      windows: z.array(window),
      past: count,
      nextDay: day.nullable().describe('the first day after which some are no longer surely protected'),
      lapsesOn: day.nullable().describe('the first day on which those have lapsed, if nothing more is paid'),
    }),
  ),
  stake: z
    .object({
      whole: rupiah.describe('JKM of a BPU participant who has paid long enough'),
      waiting: rupiah.describe('of one who has not'),
      lapsed: rupiah.describe('of one who has lapsed'),
      months: count.nullable(),
      cite: z.string(),
      waitingCite: z.string(),
    })
    .nullable(),
  january: z
    .object({
      year: count.describe('the fiscal year that has no decree yet'),
      people: count,
      monthly: rupiah.nullable().describe('what a month of it costs; null where a group has no tariff'),
      groups: z.array(
        z.object({ payer: z.string(), group: z.string(), people: count, monthly: rupiah.nullable() }),
      ),
      restarts: count.describe('BPU, whose waiting for the whole JKM may begin anew after a month not paid'),
      calendar: z.array(
        z.object({
          step: z.enum(calendarSteps),
          by: day,
          passed: z.boolean(),
          cite: z.string(),
          confidence: z.enum(['verified', 'secondary', 'unverified']),
        }),
      ),
    })
    .nullable(),
})
export type RadarView = z.infer<typeof radarView>

export const radarQuery = z.object({
  on: day.optional().describe('as if it were this day; without it, the day of the lists'),
})

/** POST /api/financing/radar/rows. */
export const radarRowsBody = radarQuery.extend({
  what: z
    .enum(['all', '7', '30', '60', 'past', 'january'])
    .describe('everybody paid for, within so many days, past, or without a decree in January'),
  payer: z.string().max(20).optional(),
  group: z.string().max(40).optional(),
  after: z.uuid().optional().describe('the last person shown before'),
})
export type RadarRowsBody = z.output<typeof radarRowsBody>
export const radarRowsView = z.object({
  total: count,
  rows: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      district: z.string(),
      payer: z.string(),
      segment: z.string(),
      group: z.string(),
      paidUntil: day.describe('last day paid'),
      protectedUntil: day.describe('last day surely protected'),
      lapsesOn: day,
      decreeUntil: day.nullable().describe('first month no signed decree names them'),
    }),
  ),
})
export type RadarRowsView = z.infer<typeof radarRowsView>
