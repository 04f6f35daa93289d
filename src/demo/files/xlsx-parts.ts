import { xmlText } from './xml-text.ts'

/** Positions in `cellXfs` of the styles part. */
export const styles = { plain: 0, day: 1, whole: 2, bold: 3, centred: 4 } as const

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const xf = (numFmt: number, font: number, more = '/>') =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${more}`

const stylesPart = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${xf(0, 0)}${xf(164, 0)}${xf(1, 0)}${xf(0, 1)}${xf(0, 1, ' applyAlignment="1"><alignment horizontal="center"/></xf>')}</cellXfs></styleSheet>`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (inside: string) =>
  `${head}<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`

/** A sheet's part around its rows. */
export const sheetOpen = `${head}<worksheet xmlns="${main}"><sheetData>`
export function sheetClose(merged: readonly string[]): string {
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const merges = cells && `<mergeCells count="${merged.length}">${cells}</mergeCells>`
  return `</sheetData>${merges}</worksheet>`
}

export const sheetPath = (number: number) => `worksheets/sheet${number}.xml`

/** The parts of a workbook beside its sheets (ECMA-376, part 1: 12.3, 18.2, 18.8): name and text. */
export function bookParts(sheetNames: readonly string[]): [name: string, text: string][] {
  const numbered = sheetNames.map((name, i) => ({ name, number: i + 1 }))
  const sheets = numbered
    .map(({ name, number }) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="s${number}"/>`)
    .join('')
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${sheetMl}.${kind}+xml"/>`
  const types = [
    type('workbook.xml', 'sheet.main'),
    type('styles.xml', 'styles'),
    ...numbered.map(({ number }) => type(sheetPath(number), 'worksheet')),
  ]
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('book', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('styles', 'styles', 'styles.xml') +
          numbered.map(({ number }) => relation(`s${number}`, 'worksheet', sheetPath(number))).join(''),
      ),
    ],
    ['xl/styles.xml', stylesPart],
  ]
}
