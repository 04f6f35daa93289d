import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import { type Watch, watch } from '../watch.ts'
import type { Cell, Row, Workbook } from '../workbook.ts'
import { decoded, encodingOf } from './decode.ts'
import { type Dialect, dialectOf } from './delimiter.ts'
import { plainRecords, type Unusual } from './plain-records.ts'

const batchSize = 500

export function openCsv(bytes: Buffer, limits: Limits): Workbook {
  const encoding = encodingOf(bytes)
  const firstEnd = bytes.indexOf(10)
  if ((firstEnd < 0 ? bytes.length : firstEnd) > limits.text)
    throw new UnreadableFile('file-too-many-columns', { limit: limits.columns })
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))
  const dialect = dialectOf(start)
  const read = (watching: Watch) =>
    batches(
      afterSkipped(recordsOf(decoded(bytes, encoding), dialect, limits), dialect.skip),
      dialect.skip,
      watching,
    )
  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false }],
    notes: encoding === 'windows-1252' ? ['windows-1252'] : [],
    async heads(count) {
      const rows: Row[] = []
      for await (const batch of read(watch(limits))) {
        rows.push(...batch.slice(0, count - rows.length))
        if (rows.length >= count) break
      }
      return [{ rows, expected: countLines(bytes) }]
    },
    async *rows(wanted) {
      if (wanted.has(0)) for await (const rows of read(watch(limits))) yield { sheet: 0, rows }
    },
  }
}

/** Records in groups: by lines as long as they are usual, then by the general parser. */
async function* recordsOf(
  text: Iterable<string>,
  { delimiter }: Dialect,
  limits: Limits,
): AsyncGenerator<string[][]> {
  const unusual = yield* plainRecords(text, delimiter, limits.text)
  if (unusual) yield* parsedRecords(unusual, delimiter, limits)
}

async function* parsedRecords(
  unusual: Unusual,
  delimiter: string,
  limits: Limits,
): AsyncGenerator<string[][]> {
  const text = Readable.from(unusual.text)
  const parser = parse({
    delimiter,
    ...(unusual.end && { record_delimiter: unusual.end }),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: limits.text,
  })
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let records: string[][] = []
  try {
    for await (const record of parser) {
      records.push(record as string[])
      if (records.length < batchSize) continue
      yield records
      records = []
    }
  } catch (error) {
    throw refusal(error)
  } finally {
    text.destroy()
  }
  yield records
}

async function* afterSkipped(groups: AsyncIterable<string[][]>, skip: number): AsyncGenerator<string[][]> {
  let left = skip
  for await (const records of groups) {
    yield left > 0 ? records.slice(left) : records
    left = Math.max(0, left - records.length)
  }
}

async function* batches(
  groups: AsyncIterable<string[][]>,
  skipped: number,
  watching: Watch,
): AsyncGenerator<Row[]> {
  let number = skipped
  let rows: Row[] = []
  for await (const records of groups) {
    for (const record of records) {
      number += 1
      const cells = toCells(record, watching)
      if (cells.length > 0) rows.push({ number, cells })
      if (rows.length < batchSize) continue
      watching.batch(rows.length)
      yield rows
      rows = []
    }
  }
  watching.batch(rows.length)
  if (rows.length > 0) yield rows
}

function refusal(error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (code === 'CSV_MAX_RECORD_SIZE') return new UnreadableFile('file-damaged', { part: 'csv' })
  return code?.startsWith('CSV_') ? new UnreadableFile('file-damaged', { part: code }) : error
}

function toCells(record: string[], watching: Watch): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  for (let i = 0; i < record.length; i += 1) {
    const text = bare(record[i]!)
    if (text === '') continue
    watching.column(i)
    cells[i] = { text, kind: 'text', formula: false }
  }
  return cells
}

/** `="7316…"` is how people make Excel keep the digits of a number in a CSV. */
function bare(text: string): string {
  const trimmed = text.trim()
  return trimmed.startsWith('="') && trimmed.endsWith('"') ? trimmed.slice(2, -1) : trimmed
}

function countLines(bytes: Buffer): number {
  let lines = 1
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}
