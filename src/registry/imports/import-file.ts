import type { ProblemCode, Refusal } from '../../platform/problem.ts'
import { isProblemCode } from '../../platform/problem.ts'
import type { ImportView } from '../api.ts'
import { cancelImport } from './cancel-import.ts'
import { commitImport } from './commit-import.ts'
import { createImport, type NewImport } from './create-import.ts'
import type { Acting, ImportGround } from './ground.ts'
import { findImportView } from './reads.ts'
import { type StageOptions, stageImport } from './stage-import.ts'

export interface ImportFileOptions extends StageOptions {
  onStaged?: () => void
  /** Whether what was read is to be stored; otherwise nothing of it stays. */
  decide?: (view: ImportView) => boolean | Promise<boolean>
}

export type ImportedFile = { ok: true; view: ImportView } | Refusal

/** The whole way of one file in this process: seal, read, decide, store. For the command line and the demo. */
export async function importFile(
  ground: Omit<ImportGround, 'jobs'>,
  acting: Acting,
  given: NewImport,
  options: ImportFileOptions = {},
): Promise<ImportedFile> {
  const { regencyCode } = acting
  const created = await createImport(ground, acting, given)
  if (!created.ok) return created
  const { importId } = created
  const read = async () => (await findImportView(ground.db, regencyCode, importId))!
  await stageImport(ground, regencyCode, importId, acting.at, options)
  options.onStaged?.()
  const staged = await read()
  if (staged.status === 'refused') return refusalOf(staged)
  if (!((await options.decide?.(staged)) ?? true)) {
    await cancelImport(ground, acting, importId)
    return { ok: true, view: { ...staged, status: 'cancelled' } }
  }
  const done = await commitImport(ground, acting, importId)
  return done.ok ? { ok: true, view: await read() } : done
}

function refusalOf({ problem }: ImportView): Refusal {
  const code = problem?.code ?? ''
  const known: ProblemCode = isProblemCode(code) ? code : 'internal'
  return { ok: false, problem: known, detail: problem?.detail ?? {} }
}
