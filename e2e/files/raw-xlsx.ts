import { type RawPart, rawZip } from './raw-zip.ts'

export type RawValue = string | number | null | { xml: string }

export interface RawSheet {
  name: string
  rows?: RawValue[][]
  /** The whole part, instead of rows. */
  xml?: string
  state?: 'hidden' | 'veryHidden'
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface RawBook {
  sheets: RawSheet[]
  sharedStrings?: string
  date1904?: boolean
  /** More relationships of the workbook: type and target. */
  relations?: [type: string, target: string][]
  more?: RawPart[]
  /** Changes the parts before they are packed. */
  change?: (parts: RawPart[]) => RawPart[]
}

/** A workbook part by part. Style 1 is a date. */
export function rawXlsx(book: RawBook): Buffer {
  const sheets = book.sheets.map((sheet, at) => ({
    ...sheet,
    id: `rId${at + 1}`,
    part: `sheet${at + 1}.xml`,
  }))
  const relations: [string, string, string][] = [
    ...sheets.map(({ id, part }) => [id, 'worksheet', `worksheets/${part}`] as [string, string, string]),
    ['rIdS', 'styles', 'styles.xml'],
    ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
    ...(book.relations ?? []).map(
      ([type, target], at) => [`rIdX${at}`, type, target] as [string, string, string],
    ),
  ]
  const parts: RawPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${packageRels}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, id, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" r:id="${id}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${packageRels}">${relations
        .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
        .join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...sheets.map(({ part, xml, rows }) => ({
      name: `xl/worksheets/${part}`,
      data: xml ?? sheetXml(rows ?? []),
    })),
    { name: 'xl/sharedStrings.xml', data: book.sharedStrings ?? `<sst xmlns="${main}"/>` },
    ...(book.more ?? []),
  ]
  return rawZip(book.change ? book.change(parts) : parts)
}

export function sheetXml(rows: RawValue[][]): string {
  const body = rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((value, column) => cellXml(value, at, column)).join('')}</row>`,
    )
    .join('')
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`
}

function cellXml(value: RawValue, row: number, column: number): string {
  if (value === null) return ''
  const at = `${String.fromCharCode(65 + column)}${row + 1}`
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'object') return value.xml.replaceAll('@', at)
  return `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
}
