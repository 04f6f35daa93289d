import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { wordsOf } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import {
  type Acting,
  commitImport,
  createImport,
  type ImportGround,
  type StagingThreads,
} from '../registry/questions.ts'
import type { TwinFile, TwinManifest } from './manifest.ts'

export interface Loaded {
  ok: true
  files: number
  /** Files that were in already, from an earlier run. */
  already: number
  rows: number
}
/** What the import stands on, and the threads that read beside it. */
export type LoadGround = Omit<ImportGround, 'jobs'> & { staging: StagingThreads }

/** While two files are parsed, the database stores a third. */
const atOnce = 3

/** Load the twin's files as an operator would: through the same import, each all or nothing. */
export async function loadTwin(
  ground: LoadGround,
  acting: Acting,
  manifest: TwinManifest,
  dir: string,
  onProgress: (rows: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Loaded | Refusal> {
  const total = manifest.files.reduce((sum, file) => sum + file.rows, 0)
  const loaded: Loaded = { ok: true, files: 0, already: 0, rows: 0 }
  const read = new Map<TwinFile, number>()
  const tell = () => onProgress(loaded.rows + [...read.values()].reduce((sum, rows) => sum + rows, 0), total)
  // The largest first, so that no thread is left alone with it at the end.
  const waiting = manifest.files.toSorted((a, b) => b.rows - a.rows)
  let refused: Refusal | undefined
  // One after the other, as records sort by the age of their import and the same seed must give the same people.
  let last: Promise<unknown> = Promise.resolve()
  const work = async () => {
    for (let file = waiting.shift(); file && !refused; file = waiting.shift()) {
      signal?.throwIfAborted()
      const one = file
      const created = last.then(() => createImport(ground, acting, whatIsGiven(one, dir)))
      last = created.catch(() => undefined)
      const done = await finish(ground, acting, await created, (rows) => {
        read.set(one, Math.min(rows, one.rows))
        tell()
      })
      if (done.ok) loaded.files += 1
      else if (done.problem === 'import-already-done') loaded.already += 1
      else refused = refusal('demo-not-loaded', { file: basename(file.path), reason: done.problem })
      read.delete(file)
      loaded.rows += file.rows
      tell()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return refused ?? loaded
}

function whatIsGiven(file: TwinFile, dir: string): Parameters<typeof createImport>[2] {
  return {
    kind: file.kind,
    asOf: file.asOf,
    officeName: file.office,
    officeKind: file.officeKind,
    listName: file.listName,
    group: file.groupCode,
    purpose: wordsOf('id')(`privacy.defaultPurpose.${file.kind}`),
    fileName: basename(file.path),
    source: createReadStream(join(dir, file.path)),
  }
}

async function finish(
  ground: LoadGround,
  acting: Acting,
  created: Awaited<ReturnType<typeof createImport>>,
  onRead: (rows: number) => void,
): Promise<{ ok: true } | Refusal> {
  if (!created.ok) return created
  const { importId } = created
  await ground.staging.stage({ regencyCode: acting.regencyCode, importId, at: acting.at }, onRead)
  return commitImport(ground, acting, importId)
}
