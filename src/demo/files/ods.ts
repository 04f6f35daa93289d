import type { Sink } from './sink.ts'
import type { CellValue } from './workbook.ts'
import { xmlText } from './xml-text.ts'
import { deflating, stored, writeZip } from './zip.ts'

const mime = 'application/vnd.oasis.opendocument.spreadsheet'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const manifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
const open = `${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>`
const close = '</office:spreadsheet></office:body></office:document-content>'

/** A spreadsheet as LibreOffice saves it, with one sheet. */
export function createOds(path: string, sheetName: string): Sink {
  const content = deflating('content.xml')
  let count = 0
  let waiting = [`${open}<table:table table:name="${xmlText(sheetName)}">`]
  const put = (cells: string) => {
    waiting.push(`<table:table-row>${cells}</table:table-row>`)
    count += 1
    return count
  }
  const flush = async () => {
    content.write(waiting.join(''))
    waiting = []
  }
  return {
    sheetName,
    title(text, columns) {
      const covered =
        columns > 1 ? `<table:covered-table-cell table:number-columns-repeated="${columns - 1}"/>` : ''
      put(
        `<table:table-cell office:value-type="string" table:number-columns-spanned="${columns}" table:number-rows-spanned="1"><text:p>${xmlText(text)}</text:p></table:table-cell>${covered}`,
      )
    },
    blank: () => void put('<table:table-cell/>'),
    header: (labels) => void put(labels.map(cell).join('')),
    row: (values) => put(values.map(cell).join('')),
    flush,
    async close() {
      waiting.push(`</table:table>${close}`)
      await flush()
      const entries = [
        stored('mimetype', mime),
        await content.end(),
        stored('META-INF/manifest.xml', manifest),
      ]
      await writeZip(path, entries)
    },
  }
}

function cell(value: CellValue): string {
  if (value === null || value === '') return '<table:table-cell/>'
  if (typeof value === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  }
  if (value instanceof Date) {
    const iso = value.toISOString().slice(0, 10)
    const shown = iso.split('-').reverse().join('/')
    return `<table:table-cell office:value-type="date" office:date-value="${iso}"><text:p>${shown}</text:p></table:table-cell>`
  }
  return `<table:table-cell office:value-type="string"><text:p>${xmlText(value)}</text:p></table:table-cell>`
}
