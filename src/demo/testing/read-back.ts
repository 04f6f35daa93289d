import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'

/** Sheets of a written file as text cells by row number. For tests: reads the whole file. */
export async function readTable(path: string): Promise<Map<string, Map<number, string[]>>> {
  if (path.endsWith('.csv')) return new Map([['', readCsv(path)]])
  if (path.endsWith('.ods')) return readOds(path)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return new Map(book.worksheets.map((sheet) => [sheet.name, readSheet(sheet)]))
}

function readSheet(sheet: ExcelJS.Worksheet): Map<number, string[]> {
  const rows = new Map<number, string[]>()
  sheet.eachRow((row, number) => {
    const values = row.values as ExcelJS.CellValue[]
    rows.set(
      number,
      Array.from(values, (value) =>
        value instanceof Date ? value.toISOString() : String(value ?? ''),
      ).slice(1),
    )
  })
  return rows
}

function readCsv(path: string): Map<number, string[]> {
  const bytes = readFileSync(path)
  const semicolons = path.includes('keagamaan')
  const text = iconv.decode(bytes, semicolons ? 'windows-1252' : 'utf8')
  const records: string[][] = parse(text, {
    delimiter: semicolons ? ';' : ',',
    bom: true,
    relax_column_count: true,
  })
  return new Map(records.map((record, i) => [i + 1, record]))
}

function readOds(path: string): Map<string, Map<number, string[]>> {
  const bytes = readFileSync(path)
  if (bytes.toString('latin1', 30, 38) !== 'mimetype') throw new Error('mimetype must come first')
  const content = entry(bytes, 'content.xml').toString()
  const rows = [...content.matchAll(/<table:table-row>(.*?)<\/table:table-row>/g)].map(([, row]) =>
    [
      ...row!.matchAll(/<table:table-cell(?:[^>]*\/>|[^>]*><text:p>(.*?)<\/text:p><\/table:table-cell>)/g),
    ].map(([, text]) => text ?? ''),
  )
  const name = /table:name="([^"]+)"/.exec(content)![1]!
  return new Map([[name, new Map(rows.map((row, i) => [i + 1, row]))]])
}

/** Walks the local headers; our writer leaves sizes in them. */
function entry(bytes: Buffer, wanted: string): Buffer {
  let at = 0
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const packed = bytes.readUInt32LE(at + 18)
    const nameLength = bytes.readUInt16LE(at + 26)
    const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28)
    const data = bytes.subarray(start, start + packed)
    if (bytes.toString('utf8', at + 30, at + 30 + nameLength) === wanted) return inflateRawSync(data)
    at = start + packed
  }
  throw new Error(`no ${wanted}`)
}
