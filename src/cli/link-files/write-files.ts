import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { FileLinks, Profile, Table } from '../../linkage/files/index.ts'

export interface Linked {
  left: Table
  right: Table | null
  links: FileLinks
}

/** Pairs, strongest first: the rows by id (by line when there is none) and by line, weight, probability, the level of each field. */
export async function writePairs(path: string, { left, right, links }: Linked): Promise<void> {
  const { profile, comparisons } = links.report
  const other = right ?? left
  const [leftId, rightId] = [idOf(left, profile, 'left'), idOf(other, profile, right ? 'right' : 'left')]
  const head = ['left', 'right', 'left_line', 'right_line', 'weight', 'probability']
  await writeCsv(path, [...head, ...comparisons.map(({ field }) => field)], function* rows() {
    for (const { left: i, right: j, weight, probability, levels } of links.pairs)
      yield [
        leftId(i),
        rightId(j),
        left.lines[i]!,
        other.lines[j]!,
        weight.toFixed(4),
        probability.toFixed(6),
        ...levels,
      ]
  })
}

/** One line a row of the files: its group, from 1, and where it stands. */
export async function writeClusters(path: string, { left, right, links }: Linked): Promise<void> {
  const { profile } = links.report
  const leftId = idOf(left, profile, 'left')
  const rightId = right && idOf(right, profile, 'right')
  const behind = left.lines.length
  await writeCsv(path, ['cluster', 'row', 'line', 'file'], function* rows() {
    for (const [number, group] of (links.clusters ?? []).entries())
      for (const row of group)
        yield row < behind
          ? [number + 1, leftId(row), left.lines[row]!, left.name]
          : [number + 1, rightId!(row - behind), right!.lines[row - behind]!, right!.name]
  })
}

export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`)
}

function idOf(table: Table, { rowId }: Profile, side: 'left' | 'right'): (row: number) => string | number {
  const header = side === 'left' ? rowId?.left : (rowId?.right ?? rowId?.left)
  const column = table.columns.find((one) => one.header === header)
  return column ? (row) => column.values[row]! : (row) => table.lines[row]!
}

async function writeCsv(
  path: string,
  columns: string[],
  rows: () => Iterable<(string | number)[]>,
): Promise<void> {
  await pipeline(Readable.from(rows()), stringify({ header: true, columns }), createWriteStream(path))
}
