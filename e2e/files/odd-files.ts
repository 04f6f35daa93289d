import { ani, book, both, budi, csv, header, inSheet, type OddFile, plain, shared, table } from './parts.ts'
import { odsRow, rawOds } from './raw-ods.ts'
import { rawXlsx } from './raw-xlsx.ts'

/** Files that are odd but say something; what must come out of them. */
export const odd: OddFile[] = [
  ['no sheet with anything in it', () => book([]), { commit: 'import-missing-fields' }],
  ['a header and nothing else', () => book([header]), { names: [], commit: 'import-no-rows' }],
  [
    'only totals and signatures',
    () =>
      book([
        header,
        [null, null, 'JUMLAH', '12'],
        [null, null, 'Camat Maiwa'],
        [null, null, '(..............)'],
      ]),
    { names: [], rejected: 3, issues: ['totals-row', 'not-a-person'], commit: 'import-no-rows' },
  ],
  [
    'a hidden sheet beside the list',
    () =>
      rawXlsx({
        sheets: [
          { name: 'Lama', rows: [header, ['1', '', 'Hantu', '', '', '']], state: 'hidden' },
          { name: 'Data', rows: table },
        ],
      }),
    { ...both, issues: ['hidden-sheets-left-out'] },
  ],
  [
    'a summary sheet beside the list',
    () =>
      rawXlsx({
        sheets: [
          {
            name: 'Rekap',
            rows: [
              ['Desa', 'Jumlah'],
              ['Bangkala', '2'],
            ],
          },
          { name: 'Data', rows: table },
        ],
      }),
    { ...both, issues: ['sheets-left-out'] },
  ],
  [
    'macros',
    () =>
      book(table, {
        relations: [['vbaProject', 'vbaProject.bin']],
        more: [{ name: 'xl/vbaProject.bin', data: 'x' }],
      }),
    { ...both, issues: ['macros-ignored'] },
  ],
  [
    'links to other files',
    () =>
      book(
        [
          header,
          [...ani.slice(0, 2), { xml: '<c r="@" t="str"><f>[1]Data!A1</f><v>Ani</v></c>' }, ...ani.slice(3)],
          budi,
        ],
        { relations: [['externalLink', 'externalLinks/e.xml']] },
      ),
    { ...both, issues: ['external-links-ignored'] },
  ],
  [
    'formulas with and without results',
    () =>
      book([
        header,
        [
          { xml: '<c r="@"><f>ROW()-1</f><v>1</v></c>' },
          '7316014107909001',
          'Ani',
          { xml: '<c r="@" s="1"><f>DATE(1990,7,1)</f></c>' },
          'P',
          'Bangkala',
        ],
        budi,
      ]),
    { ...both, issues: ['formula-without-result'] },
  ],
  [
    'error cells',
    () => book([header, ['1', { xml: '<c r="@" t="e"><v>#REF!</v></c>' }, 'Ani', '', 'P', 'Bangkala'], budi]),
    { ...both, issues: ['cell-error', 'nik-missing'] },
  ],
  [
    'the same header twice',
    () =>
      book([
        [...header, 'Nama'],
        [...ani, 'X'],
        [...budi, 'Y'],
      ]),
    { ...both, issues: ['headers-repeat'] },
  ],
  [
    'shared texts after the sheets, rich and with reading aids',
    () =>
      book([header, ['1', '7316014107909001', { xml: '<c r="@" t="s"><v>0</v></c>' }, ...ani.slice(3)]], {
        sharedStrings: shared(
          '<si><r><rPr><b/></rPr><t>An</t></r><r><t>i</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si>',
        ),
      }),
    { names: ['Ani'] },
  ],
  [
    'days counted from 1904',
    () =>
      book(
        [
          header,
          ['1', '7316014107909001', 'Ani', { xml: '<c r="@" s="1"><v>31593</v></c>' }, 'P', 'Bangkala'],
        ],
        { date1904: true },
      ),
    { names: ['Ani'], first: { birth_date: '1990-07-01' } },
  ],
  [
    'a NIK that was a number',
    () =>
      book([
        header,
        ['1', 7316014107909000, 'Ani', { xml: '<c r="@" s="1"><v>33055</v></c>' }, 'P', 'Bangkala'],
      ]),
    {
      issues: ['nik-last-digit-lost'],
      first: { birth_date: '1990-07-01', nik_status: 'damaged-last-digit', nik_index: null },
    },
  ],
  [
    'a NIK as 7.316E+15',
    () => book([header, ['1', '7,31601E+15', ...ani.slice(2)]]),
    { issues: ['nik-scientific'], first: { nik_status: 'invalid', nik_sealed: null } },
  ],
  [
    'names with a prefix (x:row)',
    () =>
      book(table, {
        change: inSheet((xml) => xml.replaceAll(/<(\/?)(?!\?)/g, '<$1x:').replace('xmlns=', 'xmlns:x=')),
      }),
    both,
  ],
  [
    'cells without places, single quotes, comments and CDATA',
    () =>
      book(table, {
        change: inSheet((xml) =>
          xml
            .replaceAll(/ r="[A-F]\d"/g, '')
            .replace('t="inlineStr"', "t='inlineStr'")
            .replace('Budi', '<![CDATA[Budi]]><!-- x -->'),
        ),
      }),
    both,
  ],
  [
    'control characters and _x000D_',
    () =>
      book([
        header,
        ['1', '7316014107909001', 'Ani_x000D_', ...ani.slice(3)],
        [...budi.slice(0, 2), 'Bu\u0001di', ...budi.slice(3)],
      ]),
    { names: ['Ani', 'Bu\u0001di'] },
  ],
  [
    'a header in two rows with merged groups',
    () =>
      book([
        ['NO', 'NIK', 'NAMA', 'KELAHIRAN', null, 'JENIS KELAMIN', null, 'ALAMAT', null],
        [null, null, null, 'TEMPAT', 'TANGGAL', 'L', 'P', 'DESA', 'RT'],
        ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
        ['1', '7316014107909001', 'Ani', 'Maiwa', '01-07-1990', null, 'v', 'Bangkala', '1'],
      ]),
    {
      names: ['Ani'],
      first: { birth_date: '1990-07-01', birth_place: 'Maiwa', sex: 'P', village_code: '73.16.01.1001' },
    },
  ],
  ['headers repeated on every printed page', () => book([header, ani, header, budi]), both],
  [
    'a village merged over its people',
    () =>
      book([
        ['Desa', 'Nama', 'NIK'],
        ['Bangkala', 'A Satu', ''],
        [null, 'B Dua', ''],
        [null, 'C Tiga', ''],
        [null, 'D Empat', ''],
        ['Pattondon Salu', 'E Lima', ''],
        [null, 'F Enam', ''],
        [null, 'G Tujuh', ''],
      ]),
    {
      names: ['A Satu', 'B Dua', 'C Tiga', 'D Empat', 'E Lima', 'F Enam', 'G Tujuh'],
      first: { village_code: '73.16.01.1001' },
    },
  ],
  [
    'no header at all',
    () =>
      book([
        ani,
        budi,
        ['3', '7316016505879003', 'Citra', '25-05-1987', 'P', 'Bangkala'],
        ['4', '7316011206709004', 'Dedi', '12-06-1970', 'L', 'Bangkala'],
      ]),
    { names: ['Ani', 'Budi', 'Citra', 'Dedi'], first: { birth_date: '1990-07-01', sex: 'P' } },
  ],
  [
    'people without a NIK who are called the same',
    () => book([header, ['1', '', 'Ani', '', 'P', 'Bangkala'], ['2', '-', 'Ani', '', 'P', 'Bangkala']]),
    { names: ['Ani', 'Ani'], issues: ['same-words-twice'] },
  ],
  [
    'a semicolon CSV of an old Windows',
    () => Buffer.from(csv([header, [...ani.slice(0, 2), 'Ren\u00e9', ...ani.slice(3)]], ';'), 'latin1'),
    { names: ['Ren\u00e9'], issues: ['windows-1252'] },
  ],
  ['a CSV of two bytes a letter', () => Buffer.from(`\ufeff${csv(plain, '\t')}`, 'utf16le'), both],
  ['the same without its mark', () => Buffer.from(csv(plain, '|'), 'utf16le'), both],
  ['a CSV that names its separator', () => Buffer.from(`sep=;\r\n${csv(plain, ';')}`), both],
  [
    'a CSV that guards its digits',
    () => Buffer.from(csv([header, ['1', '="7316014107909001"', ...ani.slice(2)]])),
    { names: ['Ani'], first: { nik_status: 'valid' } },
  ],
  [
    'a CSV with a quote left open',
    () => Buffer.from(`${csv([header, ani])}\r\n2,7316010203859002,"Budi,02-03-1985`),
    { refused: 'file-damaged' },
  ],
  [
    'an ODS whose emptiness is repeated a million times',
    () =>
      rawOds(
        odsRow(header) +
          odsRow(ani) +
          odsRow(budi) +
          '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    both,
  ],
  [
    'a name that is a formula',
    () => book([header, ['1', '7316014107909001', '=HYPERLINK("http://x.example","Ani")', ...ani.slice(3)]]),
    { names: ['=HYPERLINK("http://x.example","Ani")'] },
  ],
]
