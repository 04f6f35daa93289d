import { z } from 'zod'

/** What keeps a row from being taken over. Words of each are messages `deciles.fault.<code>`. */
export const decileFaults = ['nik', 'decile', 'two-deciles'] as const

/** POST /api/financing/deciles: a form with this as its field `deciles`, and the file after it. */
export const decilesBody = z.object({
  source: z.string().trim().min(3).max(100).describe('whose deciles, e.g. DTSEN'),
  asOf: z.iso.date().describe('the day they stand for'),
  leaveOut: z.boolean().default(false).describe('enter it without the rows that cannot be read'),
  apply: z.boolean().default(false).describe('false: only looked at'),
})
export type DecilesBody = z.output<typeof decilesBody>
export const enteredDecilesView = z.object({
  people: z.number().int().describe('on a list, who get this decile'),
  changed: z.number().int().describe('of them, for whom it is new or another'),
  older: z.number().int().describe('left as they are: this source said something later'),
  nobody: z.number().int().describe('rows of people on no list: not kept'),
  faulty: z.number().int(),
  faults: z.array(z.object({ row: z.number().int(), code: z.enum(decileFaults) })).describe('the first 200'),
  applied: z.boolean(),
})
export type EnteredDecilesView = z.infer<typeof enteredDecilesView>

/** GET /api/financing/deciles. */
export const decilesView = z.object({
  sources: z.array(
    z.object({
      source: z.string(),
      asOf: z.iso.date().describe('the latest day'),
      people: z.number().int().describe('on the lists'),
      enteredBy: z.string(),
      enteredAt: z.iso.datetime(),
    }),
  ),
  known: z.number().int().describe('of workers who live here and nobody protects'),
  unknown: z.number().int(),
})
export type DecilesView = z.infer<typeof decilesView>

/** POST /api/financing/deciles/rows: the people of a source, or of those nobody protects the ones with or without a decile. */
export const decileRowsBody = z.object({
  of: z.union([z.object({ source: z.string().max(100) }), z.object({ known: z.boolean() })]),
  after: z.uuid().optional().describe('the last person shown before'),
})
export type DecileRowsBody = z.output<typeof decileRowsBody>
export const decileRowsView = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      district: z.string(),
      occupation: z.string().nullable(),
      decile: z.number().int().nullable().describe('of the source asked for, else the latest'),
    }),
  ),
})
export type DecileRowsView = z.infer<typeof decileRowsView>
