import { z } from 'zod'
import type { Scored } from '../model/learn.ts'
import type { Learned } from '../model/learned.ts'
import type { FileTask } from './file-task.ts'

const share = z.number().min(0).max(1)

/** What was learned from two files, plain JSON with where it came from. */
export const fileModelSchema = z.strictObject({
  format: z.literal(1),
  profile: z.literal('files'),
  /** Pairs of the whole cross product. */
  pairs: z.number(),
  prior: share,
  iterations: z.number(),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      levels: z.array(z.strictObject({ level: z.string(), m: share, u: share })),
    }),
  ),
})
export type FileModel = z.output<typeof fileModelSchema>

export function fileModel({ comparisons }: FileTask, { learned, pairs }: Scored): FileModel {
  return {
    format: 1,
    profile: 'files',
    pairs,
    prior: learned.prior,
    iterations: learned.iterations,
    fields: comparisons.map(({ name, kind, levels }, f) => ({
      name,
      kind,
      levels: levels.slice(0, -1).map((level, k) => ({
        level,
        m: learned.m[f]![k]!,
        u: learned.u[f]![k]!,
      })),
    })),
  }
}

/** m of every field. Null when the model was made for other fields or levels. */
export function modelM(model: FileModel, { comparisons }: FileTask): Learned['m'] | null {
  const fits =
    model.fields.length === comparisons.length &&
    comparisons.every(
      ({ levels }, f) =>
        model.fields[f]!.levels.map(({ level }) => level).join() === levels.slice(0, -1).join(),
    )
  return fits ? model.fields.map(({ levels }) => Float64Array.from([...levels.map(({ m }) => m), 0])) : null
}
