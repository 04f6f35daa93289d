import { rawZip } from './raw-zip.ts'

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"',
].join(' ')
const sheetType = 'application/vnd.oasis.opendocument.spreadsheet'

export function rawOds(rowsXml: string, manifest = '', type = sheetType): Buffer {
  return rawZip([
    { name: 'mimetype', data: type },
    {
      name: 'META-INF/manifest.xml',
      data: `<manifest:manifest ${namespaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${manifest}</manifest:manifest>`,
    },
    {
      name: 'content.xml',
      data: `<office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="Data">${rowsXml}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ])
}

export const odsRow = (values: string[], attributes = '') =>
  `<table:table-row ${attributes}>${values
    .map(
      (value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`,
    )
    .join('')}</table:table-row>`
