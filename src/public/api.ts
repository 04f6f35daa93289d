import { z } from 'zod'

const day = z.iso.date()
const month = z.string().regex(/^\d{4}-\d{2}$/)
export const publicParams = z.object({ regency: z.string().regex(/^\d\d\.\d\d$/) })
export const monthParams = publicParams.extend({ month })
export const licence = z.enum(['CC-BY-4.0', 'CC0-1.0'])
export type Licence = z.infer<typeof licence>
const told = z.number().int().nullable().describe('null: not told, so that no small number can be worked out')
const counts = { protected: told, unprotected: told, all: told }

/** GET /api/public/:regency/:month : one publication, as it was frozen. */
export const publicationFile = z.object({
  regency: z.object({ code: z.string(), name: z.string() }),
  month,
  asOf: day,
  publishedAt: z.iso.datetime(),
  licence,
  madeUp: z.boolean().describe('the people counted are made up: a regency to try the program with'),
  smallest: z.number().int().describe('counts of fewer people are not told'),
  total: z.object(counts),
  places: z.array(
    z.object({
      level: z.enum(['district', 'village']),
      code: z.string().describe('empty: not known'),
      district: z.string(),
      name: z.string(),
      ...counts,
    }),
  ),
  kinds: z.array(
    z.object({
      by: z.enum(['segment', 'group']),
      code: z.string().describe('empty: not known, or none'),
      district: z.string().nullable().describe('null: the whole regency'),
      ...counts,
    }),
  ),
})
export type PublicationFile = z.infer<typeof publicationFile>

/** GET /api/public/:regency : what is published, newest first; the figures of the screens' catalogue it stands on. */
export const publicView = z.object({
  regency: z.object({ code: z.string(), name: z.string() }),
  latest: publicationFile.nullable(),
  months: z.array(z.object({ month, asOf: day, publishedAt: z.iso.datetime(), ...counts })),
  figures: z.array(
    z.object({
      column: z.enum(['protected', 'unprotected', 'all']),
      name: z.object({ id: z.string(), en: z.string() }),
      definition: z.object({ id: z.string(), en: z.string() }),
      source: z.object({ id: z.string(), en: z.string() }),
    }),
  ),
})
export type PublicView = z.infer<typeof publicView>

/** POST /api/publications/preview, /api/publications, /api/publications/:id/withdraw; GET /api/publications. */
export const previewView = z.object({
  file: publicationFile,
  hidden: z.number().int(),
  cells: z.number().int(),
  fingerprint: z.string(),
})
export type PreviewView = z.infer<typeof previewView>
export const publishBody = z.object({
  licence,
  fingerprint: z.string().max(64).describe('of the preview that was seen'),
})
export const withdrawBody = z.object({ reason: z.string().trim().min(5).max(500) })
export const publicationsView = z.array(
  z.object({
    id: z.uuid(),
    month,
    asOf: day,
    licence,
    publishedBy: z.string(),
    publishedAt: z.iso.datetime(),
    withdrawnAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
  }),
)
export type PublicationsView = z.infer<typeof publicationsView>
