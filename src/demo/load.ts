import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { type Refusal, refusal } from '../platform/problem.ts'
import {
  type Acting,
  commitImport,
  createImport,
  type ImportGround,
  stageImport,
} from '../registry/questions.ts'
import type { TwinFile, TwinManifest } from './manifest.ts'

export interface Loaded {
  ok: true
  files: number
  /** Files that were in already, from an earlier run. */
  already: number
  rows: number
}

/** While one file is parsed here, the database stores another. */
const atOnce = 3

/** Load the twin's files as an operator would: through the same import, each all or nothing. */
export async function loadTwin(
  ground: ImportGround,
  acting: Acting,
  manifest: TwinManifest,
  dir: string,
  onProgress: (rows: number, total: number) => void = () => undefined,
): Promise<Loaded | Refusal> {
  const total = manifest.files.reduce((sum, file) => sum + file.rows, 0)
  const loaded: Loaded = { ok: true, files: 0, already: 0, rows: 0 }
  // The largest first, so that no thread of work is left alone with it at the end.
  const waiting = manifest.files.toSorted((a, b) => b.rows - a.rows)
  let refused: Refusal | undefined
  const work = async () => {
    for (let file = waiting.shift(); file && !refused; file = waiting.shift()) {
      const done = await loadFile(ground, acting, file, dir)
      if (done.ok) loaded.files += 1
      else if (done.problem === 'import-already-done') loaded.already += 1
      else refused = refusal('demo-not-loaded', { file: basename(file.path), reason: done.problem })
      loaded.rows += file.rows
      onProgress(loaded.rows, total)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return refused ?? loaded
}

async function loadFile(
  ground: ImportGround,
  acting: Acting,
  file: TwinFile,
  dir: string,
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
  await stageImport(ground, acting.regencyCode, created.importId, acting.at)
  return commitImport(ground, acting, created.importId)
}
