import type { Writable } from 'node:stream'
import type ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Cell, openWorkbook } from '../../platform/files/index.ts'
import type { Words } from '../../platform/i18n.ts'
import { openExcel } from '../../platform/open-excel.ts'
import type { Issue } from '../api.ts'
import type { Acting, ImportGround } from './ground.ts'
import { maskNumbers } from './mask-numbers.ts'
import type { WholeImport } from './store.ts'

/**
 * The file as it was sent, with one more column that says what is wrong with each row. Long numbers are masked:
 * the office knows its rows by their place. Writing it is a logged act.
 */
export async function writeReasons(
  { db, vault }: ImportGround,
  acting: Acting,
  found: WholeImport,
  t: Words,
  out: Writable,
): Promise<void> {
  const { regency_code: regencyCode, id, file_hash } = found.import
  await recordAct(db, {
    ...acting,
    action: 'import.reasons-downloaded',
    subjectKind: 'import',
    subjectId: id,
  })
  const chunks: Buffer[] = []
  for await (const chunk of vault.read(file_hash)) chunks.push(chunk as Buffer)
  const source = await openWorkbook(Buffer.concat(chunks))
  const reasons = await readReasons(db, regencyCode, id, t)
  const { stream } = await openExcel()
  const book = new stream.xlsx.WorkbookWriter({ stream: out as never, useSharedStrings: false })
  const width = Math.max(
    ...(await source.heads(250)).flatMap((head) => head.rows.map((r) => r.cells.length)),
    1,
  )
  let open: { index: number; sheet: ExcelJS.Worksheet } | undefined
  for await (const { sheet: index, rows } of source.rows(new Set(source.sheets.keys()))) {
    if (open?.index !== index) {
      open?.sheet.commit()
      const { name } = source.sheets[index]!
      open = { index, sheet: book.addWorksheet(name || 'Data') }
      open.sheet.getRow(1).getCell(width + 1).value = t('import.reasonsFile.column')
    }
    const { name } = source.sheets[index]!
    for (const row of rows) {
      const written = open.sheet.getRow(row.number)
      for (const [column, cell] of row.cells.entries())
        if (cell) written.getCell(column + 1).value = cellValue(cell)
      const reason = reasons.get(`${name}\u001f${row.number}`)
      if (reason) written.getCell(Math.max(width, row.cells.length) + 1).value = reason
      written.commit()
    }
  }
  open?.sheet.commit()
  await book.commit()
}

/** Text stays text: written as a string cell, `=HYPERLINK(…)` is only letters. */
function cellValue(cell: Cell): string | number {
  const plain = cell.kind === 'number' && /^-?\d{1,8}(\.\d{1,6})?$/.test(cell.text)
  return plain ? Number(cell.text) : maskNumbers(cell.text)
}

async function readReasons(
  db: Db,
  regencyCode: string,
  importId: string,
  t: Words,
): Promise<Map<string, string>> {
  const { rows } = await sql<{
    sheet: string
    row_number: number
    issues: Issue[]
  }>`select sheet, row_number, issues
    from import_row where regency_code = ${regencyCode} and import_id = ${importId} and issues <> '[]'`.execute(
    db,
  )
  return new Map(
    rows.map(({ sheet, row_number, issues }) => [
      `${sheet}\u001f${row_number}`,
      issues.map((issue) => words(issue, t)).join('; '),
    ]),
  )
}

function words({ code, fix }: Issue, t: Words): string {
  const reason = t(`import.issue.${code}`)
  if (fix === null) return reason
  const isRow = /^(row-twice|same-words-twice|nik-twice)$/.test(code)
  return `${reason} (${isRow ? t('import.reasonsFile.row', { row: fix }) : t('import.reasonsFile.fix', { fix })})`
}
