import { type Refusal, refusal } from '../problem.ts'
import { openWorkbook } from './open-workbook.ts'
import { UnreadableFile } from './unreadable.ts'
import type { Row } from './workbook.ts'

interface Reading<Header, Read> {
  /** So many rows of a sheet may stand above the header. */
  reach: number
  headerOf: (rows: readonly Row[]) => Header | undefined
  /** Of a row below the header; undefined leaves it out. */
  rowOf: (row: Row, header: Header) => Read | undefined
  /** No sheet has a header. */
  headless: Refusal
}

/** What the rows say below the first header there is, in whatever sheet it stands. */
export async function readUnder<Header extends { row: number }, Read>(
  bytes: Buffer,
  { reach, headerOf, rowOf, headless }: Reading<Header, Read>,
): Promise<{ ok: true; read: Read[] } | Refusal> {
  try {
    const workbook = await openWorkbook(bytes)
    const headers = (await workbook.heads(reach)).map(({ rows }) => headerOf(rows))
    const sheet = headers.findIndex(Boolean)
    const header = headers[sheet]
    if (!header) return headless
    const read: Read[] = []
    for await (const { rows } of workbook.rows(new Set([sheet])))
      for (const row of rows) {
        const said = row.number > header.row ? rowOf(row, header) : undefined
        if (said !== undefined) read.push(said)
      }
    return { ok: true, read }
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(error.problem, error.detail)
    throw error
  }
}
