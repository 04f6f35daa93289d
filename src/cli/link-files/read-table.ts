import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cellText, type Table } from '../../linkage/files/index.ts'
import { defaultLimits, openWorkbook, type Row, UnreadableFile } from '../../platform/files/index.ts'
import type { Words } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { ParquetUnreadable, readParquet } from './read-parquet.ts'
import { tableOfRows } from './table-of-rows.ts'

/** A file one machine can hold; lists of people are far below. */
const limits = { ...defaultLimits, fileBytes: 1024 ** 3, rows: 5_000_000 }

/** CSV with any delimiter and encoding, XLSX, ODS or Parquet, told by content. The first sheet, its first row the headers. */
export async function readTable(path: string, t: Words): Promise<{ ok: true; table: Table } | Refusal> {
  const name = basename(path)
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return refusal('link-file-unopened', { file: path, reason: code })
  }
  try {
    return bytes.subarray(0, 4).toString('latin1') === 'PAR1'
      ? clean(await readParquet(bytes, name))
      : clean(await readSheet(bytes, name))
  } catch (error) {
    if (error instanceof UnreadableFile)
      return refusal('link-file-unreadable', { file: name, why: t(`problem.${error.problem}`, error.detail) })
    if (error instanceof ParquetUnreadable)
      return refusal('link-parquet-unreadable', { file: name, why: error.message })
    throw error
  }
}

async function readSheet(bytes: Buffer, name: string): Promise<{ ok: true; table: Table } | Refusal> {
  const workbook = await openWorkbook(bytes, limits)
  const rows: Row[] = []
  for await (const batch of workbook.rows(new Set([0]))) rows.push(...batch.rows)
  return tableOfRows(rows, name)
}

function clean(read: { ok: true; table: Table } | Refusal): { ok: true; table: Table } | Refusal {
  if (!read.ok) return read
  const { table } = read
  const columns = table.columns.map(({ header, values }) => ({ header, values: values.map(cellText) }))
  return { ok: true, table: { ...table, columns } }
}
