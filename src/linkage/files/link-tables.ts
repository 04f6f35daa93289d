import { learnAndScore } from '../model/learn.ts'
import type { Ordered } from './build-comparisons.ts'
import { chooseLinks } from './choose-links.ts'
import { groupRows } from './clusters.ts'
import { fileTask } from './file-task.ts'
import { type FileModel, fileModel, modelM } from './model.ts'
import type { Profile } from './profile.ts'
import { type FileReport, fileReport } from './report.ts'
import { rowOrder } from './row-order.ts'
import type { Table } from './table.ts'
import { againstTruth } from './truth.ts'

export interface LinkTablesOptions {
  /** A model saved before: its m is taken, u and prior are learned here. */
  model?: FileModel
  /** Column that names the person, in every table. Only measures. */
  truth?: string
  /** Make groups of rows as well. */
  clusters?: boolean
  /** The day on which two-digit years of a NIK are read, yyyy-mm-dd. */
  asOf: string
  /** Milliseconds of a steady clock, for the times of the report. */
  now?: () => number
}

/** Two rows taken for one person; rows are positions in their tables. Levels in the order of the profile's fields. */
export interface FilePair {
  left: number
  right: number
  /** log2 odds that the two are one person. */
  weight: number
  probability: number
  levels: string[]
}

export interface FileLinks {
  /** Strongest first. */
  pairs: FilePair[]
  /** Every row in one group; rows of the right table count on behind those of the left. Null when not asked for. */
  clusters: number[][] | null
  model: FileModel
  report: FileReport
}

/**
 * Link two tables of people, or find the doubles in one (`right` null).
 * Deterministic: the order of the rows changes nothing but the row numbers in the answer.
 * The profile must name columns the tables have (`checkProfile`); a model for other fields is `model-unfit`.
 */
export function linkTables(
  left: Table,
  right: Table | null,
  profile: Profile,
  options: LinkTablesOptions,
): FileLinks | 'model-unfit' {
  const now = options.now ?? (() => 0)
  const started = now()
  const ordered: Ordered = {
    tables: { a: left, b: right },
    order: {
      a: rowOrder(left, profile, 'left'),
      b: right && rowOrder(right, profile, 'right'),
    },
    asOf: options.asOf,
  }
  const task = fileTask(profile, ordered)
  const prepared = now()
  const fixedM = options.model && modelM(options.model, task)
  if (fixedM === null) return 'model-unfit'
  const scored = learnAndScore(task, fixedM)
  const learned = now()
  const links = chooseLinks(task, scored, profile.acceptWeight, profile.oneToOne)
  const groups =
    options.clusters || right === null ? groupRows(task, scored, links, profile.acceptWeight) : null
  const truth =
    options.truth === undefined ? null : againstTruth(options.truth, ordered, scored, links, groups)
  const { order } = ordered
  const rightRows = order.b ?? order.a
  const { candidates, weights, compared } = scored
  const pairs = Array.from(links, (p): FilePair => {
    const rows = [order.a[candidates.left[p]!]!, rightRows[candidates.right[p]!]!] as const
    // Within one table the row that stands first in the file is called left.
    const [i, j] = right === null && rows[0] > rows[1] ? [rows[1], rows[0]] : rows
    return {
      left: i,
      right: j,
      weight: weights[p]!,
      probability: 1 / (1 + 2 ** -weights[p]!),
      levels: task.comparisons.map(
        ({ levels }, f) => levels[task.fields[f]!.levelOf(compared.patterns[p]!)]!,
      ),
    }
  })
  const times = { prepare: prepared - started, score: learned - prepared, decide: now() - learned }
  return {
    pairs,
    clusters: groups?.map((rows) => rows.map((row) => inTable(row, order.a, order.b))) ?? null,
    model: fileModel(task, scored),
    report: fileReport(profile, task, scored, links, groups, truth, times),
  }
}

function inTable(row: number, a: Int32Array, b: Int32Array | null): number {
  return row < a.length ? a[row]! : a.length + b![row - a.length]!
}
