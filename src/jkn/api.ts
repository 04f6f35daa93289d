import { z } from 'zod'

const people = z.number().int()
const rupiah = z.number().int()
const share = z.number().int().describe('basis points, never clamped')
const segment = z.enum(['pbi', 'regency', 'employee', 'own', 'non-worker', 'unknown'])
const state = z.enum(['pbi', 'regency', 'employee', 'other', 'inactive', 'not-found', 'no-nik'])
const protection = z.enum(['active', 'arrears', 'lapsed', 'none', 'review'])
const waste = z.enum(['dead', 'moved', 'elsewhere', 'twice'])
const confidence = z.enum(['verified', 'secondary', 'unverified'])

/** GET /api/jkn : the health insurance of the workers, what PBPU Pemda costs, and UHC. */
export const jknView = z.object({
  lists: z.array(
    z.object({
      name: z.string(),
      office: z.string(),
      asOf: z.iso.date(),
      rows: z.number().int(),
      rejected: z.number().int(),
    }),
  ),
  coverageAsOf: z.iso.date().nullable().describe('day of the protection at work beside it'),
  workers: z.object({
    total: people,
    byState: z.record(state, people),
    cells: z.array(z.object({ protection, state, people })),
  }),
  members: z.object({
    registered: people,
    active: people,
    withoutNik: people.describe('rows without a valid NIK, counted one person a row and matched with nobody'),
    segments: z.array(z.object({ segment, active: people, inactive: people, activeRows: z.number().int() })),
  }),
  regencyPays: z
    .object({
      people,
      rows: z.number().int().describe('active rows, repetitions too'),
      month: z.string(),
      rate: z
        .object({
          amount: rupiah,
          parts: z.array(
            z.object({ title: z.string(), amount: rupiah, cite: z.string(), confidence: z.string() }),
          ),
        })
        .nullable()
        .describe('null: no law of that month is known'),
      monthly: rupiah.nullable(),
      yearly: rupiah.nullable(),
    })
    .describe('PBPU-BP Pemda'),
  waste: z.object({
    monthly: rupiah.nullable(),
    kinds: z.array(z.object({ kind: waste, people, rows: z.number().int(), monthly: rupiah.nullable() })),
    unchecked: z.object({ people, rows: z.number().int(), monthly: rupiah.nullable() }),
  }),
  uhc: z.object({
    population: z
      .object({ value: people, asOf: z.iso.date(), source: z.string() })
      .nullable()
      .describe('the latest the regency entered; null: none yet'),
    registered: share.nullable(),
    active: share.nullable(),
    activeOfRegistered: share.nullable(),
    byRegency: share.nullable().describe('PBPU Pemda, active or not, of the population'),
    levels: z.array(
      z.object({
        id: z.string(),
        registered: share,
        active: share,
        byRegency: share.nullable(),
        source: z.string(),
        confidence,
        reached: z.boolean().nullable(),
      }),
    ),
  }),
  figures: z.array(
    z.object({
      id: z.string(),
      unit: z.enum(['people', 'rows', 'rupiah', 'basis-points']),
      name: z.string(),
      definition: z.string(),
      source: z.string(),
    }),
  ),
})
export type JknView = z.infer<typeof jknView>

/** POST /api/jkn/rows : the people behind a number; of a list of BPJS Kesehatan, or the workers. */
export const jknRowsBody = z.object({
  side: z.enum(['worker', 'member']),
  protection: protection.optional(),
  state: state.optional(),
  segment: segment.optional(),
  active: z.boolean().optional(),
  waste: waste.optional(),
  withNik: z.boolean().optional(),
  after: z.uuid().optional(),
})
export type JknRowsBody = z.infer<typeof jknRowsBody>
export const jknRowsView = z.object({
  total: people,
  rows: z.array(
    z.object({
      id: z.string(),
      personId: z
        .string()
        .nullable()
        .describe('of the figures; null: not one of the workers or participants'),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      district: z.string(),
      protection: protection.nullable(),
      state: state.nullable(),
      segment: segment.nullable(),
      active: z.boolean().nullable(),
      statusOn: z.string().nullable(),
      asOf: z.string().nullable(),
      waste: waste.nullable(),
      wasteRows: z.number().int(),
      wasteOn: z.string().nullable().describe('day of the death or move, where it is told'),
      wasteSaid: z.string().nullable().describe('which list says so; of elsewhere: the other segment'),
      wasteAsOf: z.string().nullable(),
    }),
  ),
})
export type JknRowsView = z.infer<typeof jknRowsView>

/** GET /api/jkn/people/:id : the health insurance of one person of the figures. */
export const jknPersonView = z.object({
  state,
  listed: z.iso.date().nullable().describe('day of the latest list; null: there is none'),
  rows: z.array(
    z.object({
      segment,
      class: z.number().int().nullable(),
      active: z.boolean(),
      statusOn: z.string().nullable(),
      asOf: z.string(),
      waste: waste.nullable(),
    }),
  ),
})
export type JknPersonView = z.infer<typeof jknPersonView>
