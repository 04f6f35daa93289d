import { type RawBook, type RawValue, rawXlsx } from './raw-xlsx.ts'
import type { RawPart } from './raw-zip.ts'

export interface Expected {
  /** Code of the refusal of the file. */
  refused?: string
  /** Names of the people read, in order. */
  names?: string[]
  /** Codes that must be among the findings. */
  issues?: string[]
  rejected?: number
  /** Refusal when one tries to store it. */
  commit?: string
  /** What the first person's record must hold. */
  first?: Record<string, unknown>
}
export type OddFile = [what: string, bytes: () => Buffer, expected: Expected]

export const header = ['No', 'NIK', 'Nama', 'Tgl Lahir', 'L/P', 'Desa']
export const ani = ['1', '7316014107909001', 'Ani', '01-07-1990', 'P', 'Bangkala']
export const budi = ['2', '7316010203859002', 'Budi', '02-03-1985', 'L', 'Pattondon Salu']
export const table: RawValue[][] = [header, ani, budi]
export const both = { names: ['Ani', 'Budi'] }
export const book = (rows: RawValue[][], more: Partial<RawBook> = {}) =>
  rawXlsx({ sheets: [{ name: 'Data', rows }], ...more })
export const csv = (rows: string[][], delimiter = ',') => rows.map((row) => row.join(delimiter)).join('\r\n')
export const plain = table as string[][]
export const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(600),
  ])
export const inSheet = (change: (xml: string) => string) => (parts: RawPart[]) =>
  parts.map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, data: change(String(part.data)) } : part,
  )
export const damage = (more: Partial<RawPart>) => (parts: RawPart[]) =>
  parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...more } : part))
export const doctype = (xml: string, entities: string) =>
  xml.replace('<worksheet', `<!DOCTYPE worksheet [${entities}]><worksheet`)
export const shared = (xml: string) =>
  `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</sst>`
