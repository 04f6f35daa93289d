import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** `manifest.json`, the last entry of a backup: what it holds and what each part must hash to. */
export const manifestSchema = z.object({
  format: z.literal('semesta-backup'),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  regency: z.string(),
  postgres: z.string(),
  /** Names of the migrations the tables stand on, in order. */
  migrations: z.array(z.string()),
  keyId: z.string(),
  /** Whether the key itself is inside; with SEMESTA_KEY it is kept elsewhere. */
  keyIncluded: z.boolean(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
  /** SHA-256 of every other entry by its name. */
  parts: z.record(z.string(), sha256),
})
export type Manifest = z.infer<typeof manifestSchema>

export const formatVersion = 1
export const manifestName = 'manifest.json'
export const keyName = 'key'
export const fileFolder = 'files/'
export const tablePart = (table: string, part: number) =>
  `tables/${table}/${String(part).padStart(5, '0')}.copy.gz`
