import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import { withClient } from './kysely.ts'
import type { Schema } from './schema.ts'

/** What a cell may be. An array is a text[]; a jsonb is given as JSON text (JSON.stringify), as everywhere else. */
export type Cell =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Date
  | Uint8Array
  | readonly string[]

const chunkBytes = 256 * 1024

/**
 * Bulk insert by COPY, in the caller's transaction when `db` is one. Returns the number of rows.
 * `table` and `columns` are names from our code, never from users; a temporary table's name will do.
 */
export function copyInto(
  db: Kysely<Schema>,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<number> {
  const target = `${identifier(table)} (${columns.map(identifier).join(', ')})`
  return withClient(db, async (client) => {
    const sink = client.query(copyFrom(`copy ${target} from stdin`))
    await pipeline(Readable.from(copyText(rows, columns.length), { objectMode: false }), sink)
    return sink.rowCount
  })
}

async function* copyText(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>, width: number) {
  let text = ''
  for await (const row of rows) {
    if (row.length !== width) throw new Error(`a row has ${row.length} cells, not ${width}`)
    for (let i = 0; i < width; i += 1) text += i === 0 ? cellText(row[i]) : `\t${cellText(row[i])}`
    text += '\n'
    if (text.length >= chunkBytes) {
      yield Buffer.from(text)
      text = ''
    }
  }
  if (text) yield Buffer.from(text)
}

/** One cell in COPY's text format. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (typeof cell !== 'object') return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  if (cell instanceof Uint8Array)
    return `\\\\x${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex')}`
  if (Array.isArray(cell)) return escaped(`{${cell.map(arrayItem).join(',')}}`)
  throw new TypeError('an object is no cell: give jsonb as JSON text')
}

function escaped(text: string): string {
  return /[\\\n\r\t\0]/.test(text) ? text.replace(/[\\\n\r\t\0]/g, (char) => escapes[char] ?? '') : text
}
// PostgreSQL's text cannot hold the zero character: it is dropped.
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '' }

function arrayItem(item: string): string {
  return `"${item.replace(/["\\]/g, (char) => `\\${char}`)}"`
}

function identifier(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}
