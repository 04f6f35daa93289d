import { randomFillSync } from 'node:crypto'
import { ani, book, compound, damage, doctype, header, inSheet, type OddFile, table } from './parts.ts'
import { odsRow, rawOds } from './raw-ods.ts'
import { sheetXml } from './raw-xlsx.ts'
import { rawZip } from './raw-zip.ts'

/** Files that cannot be read, each with the reason a person is told. */
export const hostile: OddFile[] = [
  ['an empty file', () => Buffer.alloc(0), { refused: 'file-empty' }],
  [
    'half a workbook',
    () => {
      const whole = book(table)
      return whole.subarray(0, whole.length / 2)
    },
    { refused: 'file-damaged' },
  ],
  [
    'a sheet with broken bytes',
    () => book(table, { change: damage({ breakBytes: true }) }),
    { refused: 'file-damaged' },
  ],
  [
    'a sheet with a wrong checksum',
    () => book(table, { change: damage({ crc: 1 }) }),
    { refused: 'file-damaged' },
  ],
  [
    'a sheet cut short inside',
    () => book(table, { change: inSheet((xml) => xml.slice(0, -30)) }),
    { refused: 'file-damaged' },
  ],
  [
    'a zip bomb that says so',
    () =>
      book(table, {
        change: damage({
          data: sheetXml(table).replace('</sheetData>', `${' '.repeat(60_000_000)}</sheetData>`),
        }),
      }),
    { refused: 'file-bomb' },
  ],
  [
    'a zip bomb that lies',
    () => book(table, { change: damage({ data: Buffer.alloc(30_000_000, 32), declaredSize: 2_000 }) }),
    { refused: 'file-damaged' },
  ],
  ['a PDF called .xlsx', () => Buffer.from('%PDF-1.7\n1 0 obj\n'), { refused: 'file-not-a-sheet' }],
  [
    'a picture',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]),
    { refused: 'file-not-a-sheet' },
  ],
  ['an old .xls', () => compound('Workbook'), { refused: 'file-old-excel' }],
  ['a workbook with a password', () => compound('EncryptedPackage'), { refused: 'file-password' }],
  [
    'a zip with a password',
    () => book(table, { change: damage({ encrypted: true }) }),
    { refused: 'file-password' },
  ],
  [
    'an ODS with a password',
    () =>
      rawOds(
        odsRow(header),
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
      ),
    { refused: 'file-password' },
  ],
  [
    'a web page called .xls',
    () => Buffer.from('<html><body><table><tr><td>Nama</td></tr></table></body></html>'),
    { refused: 'file-web-page' },
  ],
  [
    'an XML spreadsheet of 2003',
    () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'),
    { refused: 'file-web-page' },
  ],
  [
    'a binary .xlsb',
    () =>
      rawZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        {
          name: '_rels/.rels',
          data: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
    { refused: 'file-binary-excel' },
  ],
  [
    'a letter (.docx)',
    () =>
      rawZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        {
          name: '_rels/.rels',
          data: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: 'word/document.xml', data: '<document/>' },
      ]),
    { refused: 'file-not-a-sheet' },
  ],
  [
    'a letter (.odt)',
    () => rawOds('', '', 'application/vnd.oasis.opendocument.text'),
    { refused: 'file-not-a-sheet' },
  ],
  ['a zip of photos', () => rawZip([{ name: 'foto.jpg', data: 'x' }]), { refused: 'file-not-a-sheet' }],
  ['noise', () => randomFillSync(Buffer.alloc(5_000)), { refused: 'file-not-a-sheet' }],
  ['JSON', () => Buffer.from('[{"nama":"Ani"}]'), { refused: 'file-not-a-sheet' }],
  [
    'a million columns in a workbook',
    () =>
      book(table, {
        change: inSheet((xml) =>
          xml.replace(
            '</row>',
            `${Array.from({ length: 1_000_000 }, (_, i) => `<c><v>${(i * 7919) % 999_983}</v></c>`).join('')}</row>`,
          ),
        ),
      }),
    { refused: 'file-too-many-columns' },
  ],
  [
    'a value far to the right',
    () => book(table, { change: inSheet((xml) => xml.replace('</row>', '<c r="XFD1"><v>1</v></c></row>')) }),
    { refused: 'file-too-many-columns' },
  ],
  [
    'a million columns in a CSV',
    () => Buffer.from('Nama,'.repeat(1_000_000)),
    { refused: 'file-too-many-columns' },
  ],
  [
    'one row repeated a million times',
    () => rawOds(odsRow(header) + odsRow(ani, 'table:number-rows-repeated="1048576"')),
    { refused: 'file-bomb' },
  ],
  [
    'one cell repeated to the edge',
    () =>
      rawOds(
        odsRow(header).replace(
          '<table:table-cell',
          '<table:table-cell table:number-columns-repeated="16384"',
        ),
      ),
    { refused: 'file-too-many-columns' },
  ],
  [
    'a document type that reads a file (XXE)',
    () =>
      book(table, {
        change: inSheet((xml) =>
          doctype(xml, '<!ENTITY x SYSTEM "file:///etc/passwd">').replace('Ani', '&x;'),
        ),
      }),
    { refused: 'file-unsafe' },
  ],
  [
    'a billion laughs',
    () =>
      book(table, {
        sharedStrings:
          '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
    { refused: 'file-unsafe' },
  ],
  [
    'an entity nobody defined',
    () => book(table, { change: inSheet((xml) => xml.replace('Ani', '&siapa;')) }),
    { refused: 'file-damaged' },
  ],
]
