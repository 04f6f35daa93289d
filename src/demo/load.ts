import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type Acting,
  commitImport,
  createImport,
  type ImportGround,
  stageImport,
} from '../registry/questions.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { TwinFile, TwinManifest } from './manifest.ts'

export interface Loaded {
  ok: true
  files: number
  /** Files that were in already, from an earlier run. */
  already: number
  rows: number
}

/** Load the twin's files one by one as an operator would: through the same import, each all or nothing. */
export async function loadTwin(
  ground: ImportGround,
  acting: Acting,
  manifest: TwinManifest,
  dir: string,
  onProgress: (rows: number, total: number) => void = () => undefined,
): Promise<Loaded | Refusal> {
  const total = manifest.files.reduce((sum, file) => sum + file.rows, 0)
  const loaded: Loaded = { ok: true, files: 0, already: 0, rows: 0 }
  for (const file of manifest.files) {
    const done = await loadFile(ground, acting, file, dir, (read) => onProgress(loaded.rows + read, total))
    if (!done.ok && done.problem !== 'import-already-done') return done
    loaded.rows += file.rows
    if (done.ok) loaded.files += 1
    else loaded.already += 1
    onProgress(loaded.rows, total)
  }
  return loaded
}

async function loadFile(
  ground: ImportGround,
  acting: Acting,
  file: TwinFile,
  dir: string,
  onRead: (rows: number) => void,
): Promise<{ ok: true } | Refusal> {
  const created = await createImport(ground, acting, {
    kind: file.kind,
    asOf: file.asOf,
    officeName: file.office,
    officeKind: file.officeKind,
    listName: file.listName,
    group: file.groupCode,
    fileName: basename(file.path),
    source: createReadStream(join(dir, file.path)),
  })
  if (!created.ok) return created
  await stageImport(ground, acting.regencyCode, created.importId, acting.at, { onProgress: onRead })
  const committed = await commitImport(ground, acting, created.importId)
  if (committed.ok || committed.problem === 'import-already-done') return committed
  return refusal('demo-not-loaded', { file: basename(file.path), reason: committed.problem })
}
