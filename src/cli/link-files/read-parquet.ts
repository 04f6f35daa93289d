import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { type Compressors, parquetMetadata, parquetReadObjects } from 'hyparquet'
import type { Table } from '../../linkage/files/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

/** The file says it is Parquet and cannot be read; the message is the reader's own. */
export class ParquetUnreadable extends Error {}

/** Snappy comes with the reader, the others with Node. */
const compressors: Compressors = {
  GZIP: (bytes) => gunzipSync(bytes),
  ZSTD: (bytes) => zstdDecompressSync(bytes),
  BROTLI: (bytes) => brotliDecompressSync(bytes),
}

/** All columns as text; a row is numbered from 1, as there are no lines. */
export async function readParquet(
  bytes: Buffer,
  name: string,
): Promise<{ ok: true; table: Table } | Refusal> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  let rows: Record<string, unknown>[]
  let headers: string[]
  try {
    const metadata = parquetMetadata(file)
    headers = metadata.schema.slice(1).flatMap((part) => (part.num_children ? [] : [part.name]))
    rows = await parquetReadObjects({ file, metadata, compressors })
  } catch (error) {
    throw new ParquetUnreadable(error instanceof Error ? error.message : String(error))
  }
  if (rows.length === 0) return refusal('link-file-no-rows', { file: name })
  const columns = headers
    .filter((header) => rows.some((row) => row[header] !== undefined))
    .map((header) => ({ header, values: rows.map((row) => textOf(row[header])) }))
  return { ok: true, table: { name, columns, lines: rows.map((_, row) => row + 1) } }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  return typeof value === 'object'
    ? JSON.stringify(value)
    : String(value as string | number | bigint | boolean)
}
