import { resolve } from 'node:path'
import {
  checkProfile,
  type FileReport,
  fileModelSchema,
  type Inferred,
  inferProfile,
  linkTables,
  type Profile,
  profileSchema,
  type Table,
} from '../../linkage/files/index.ts'
import { dayOf } from '../../platform/day.ts'
import type { Words } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { faultRefusal } from './fault-refusal.ts'
import type { LinkFilesOptions } from './options.ts'
import { readJson } from './read-json.ts'
import { readTable } from './read-table.ts'
import { writeClusters, writeJson, writePairs } from './write-files.ts'

/** The answer of the command. Times are milliseconds. */
export interface LinkFilesData extends Omit<FileReport, 'times'> {
  files: { left: string; right: string | null }
  /** Columns that were not compared, and why; only for a profile found by itself. */
  passed: Inferred['passed']
  out: string
  times: { read: number; infer: number; prepare: number; score: number; decide: number; write: number }
}

/** Link two files, or find the doubles in one (`right` null), and write what was found. Needs no database. */
export async function linkFiles(
  left: string,
  right: string | null,
  options: LinkFilesOptions,
  t: Words,
): Promise<{ ok: true; data: LinkFilesData } | Refusal> {
  const started = performance.now()
  const clash = overwritten([left, right, options.profile, options.model], options)
  if (clash) return refusal('link-output-is-input', { file: clash })
  const a = await readTable(left, t)
  if (!a.ok) return a
  const b = right === null ? null : await readTable(right, t)
  if (b && !b.ok) return b
  const other = b?.table ?? null
  const model = options.model === undefined ? null : await readJson(options.model, fileModelSchema)
  if (model && !model.ok) return model
  const read = performance.now()
  const truth = await checkTruth(options.truth, a.table, other)
  if (truth) return truth
  const chosen = await profileFor(options, a.table, other)
  if (!chosen.ok) return chosen
  const inferred = performance.now()
  const links = linkTables(a.table, other, chosen.profile, {
    asOf: dayOf(new Date()),
    truth: options.truth,
    clusters: options.clusters !== undefined,
    model: model?.value,
    now: () => performance.now(),
  })
  if (links === 'model-unfit') return refusal('link-model-unfit', { file: options.model! })
  const linked = performance.now()
  const written = { left: a.table, right: other, links }
  const failed = await writing(options, async () => {
    await writePairs(options.out, written)
    if (options.clusters !== undefined) await writeClusters(options.clusters, written)
    if (options.profileOut !== undefined) await writeJson(options.profileOut, chosen.profile)
    if (options.modelOut !== undefined) await writeJson(options.modelOut, links.model)
  })
  if (failed) return failed
  const { times, ...report } = links.report
  const data = {
    files: { left: a.table.name, right: other?.name ?? null },
    passed: chosen.passed,
    out: options.out,
    ...report,
    times: rounded({
      read: read - started,
      infer: inferred - read,
      ...times,
      write: performance.now() - linked,
    }),
  }
  return { ok: true, data }
}

async function profileFor(
  { profile, truth }: LinkFilesOptions,
  left: Table,
  right: Table | null,
): Promise<{ ok: true; profile: Profile; passed: Inferred['passed'] } | Refusal> {
  if (profile === 'auto') {
    const found = inferProfile(left, right, truth === undefined ? [] : [truth])
    if (found.profile) return { ok: true, profile: found.profile, passed: found.passed }
    return refusal('link-nothing-to-compare', { left: left.name, right: right?.name ?? left.name })
  }
  const given = await readJson(profile, profileSchema)
  if (!given.ok) return given
  const [fault] = checkProfile(given.value, left, right, truth)
  return fault ? faultRefusal(fault, profile) : { ok: true, profile: given.value, passed: [] }
}

async function checkTruth(
  truth: string | undefined,
  left: Table,
  right: Table | null,
): Promise<Refusal | null> {
  const without = [left, ...(right ? [right] : [])].find(
    ({ columns }) => truth !== undefined && !columns.some(({ header }) => header === truth),
  )
  if (!without) return null
  const columns = without.columns.map(({ header }) => header).join(', ')
  return refusal('link-truth-missing', { file: without.name, column: truth!, columns })
}

/** An output that would destroy an input, or null. */
function overwritten(
  inputs: readonly (string | null | undefined)[],
  { out, clusters, profileOut, modelOut }: LinkFilesOptions,
): string | null {
  const read = new Set(inputs.flatMap((path) => (path ? [resolve(path)] : [])))
  return (
    [out, clusters, profileOut, modelOut].find((path) => path !== undefined && read.has(resolve(path))) ??
    null
  )
}

async function writing(options: LinkFilesOptions, write: () => Promise<void>): Promise<Refusal | null> {
  try {
    await write()
    return null
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return refusal('link-output-unwritable', { file: path ?? options.out, reason: code })
  }
}

function rounded<T extends Record<string, number>>(times: T): T {
  return Object.fromEntries(Object.entries(times).map(([phase, ms]) => [phase, Math.round(ms)])) as T
}
