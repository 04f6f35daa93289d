import { wordsOf } from '../../platform/i18n.ts'
import { type Law, lawBook, type Rule, type Series } from '../../rules/index.ts'
import { factRows, table } from './markdown.ts'
import { valueText } from './value-text.ts'
import { type LegalCase, workedCases } from './worked-cases.ts'

const t = wordsOf('id')

/** The page of a rule: what it asks, the figures it stands on, where the law is in doubt, and cases worked out. */
export function rulePage(rule: Rule, law: Law, cases: readonly LegalCase[]): string {
  return [
    `# ${rule.title.id}`,
    '',
    rule.summary.id,
    '',
    `Nama aturan: \`${rule.id}\`. ${paidText(rule)} Halaman ini dibuat dari kode; jangan disunting.`,
    '',
    '## Keterangan yang ditanyakan',
    '',
    ...table(['nama', 'isi', 'wajib', 'contoh'], factRows(rule.fields)),
    '',
    '## Angka menurut hukum',
    '',
    ...table(
      ['angka', 'mulai', 'nilai', 'pasal', 'kepastian'],
      rule.figures.flatMap((figure) => figureRows(figure)),
    ),
    '',
    ...doubts(rule),
    ...workedCases(rule, law, cases),
  ].join('\n')
}

function figureRows(figure: Series): string[][] {
  return figure.history.map(({ from, until, value, cite, confidence, note }, index) => [
    index === 0 ? `${figure.title.id}<br>\`${figure.id}\`` : '',
    until ? `${from} sampai sebelum ${until}` : from,
    valueText(figure, value, 'id').replaceAll('; ', '<br>'),
    `${cite.instrument}, ${cite.pinpoint}${note ? `<br>${note.id}` : ''}`,
    t(`law.confidence.${confidence}`),
  ])
}

function doubts(rule: Rule): string[] {
  if (rule.readings.length === 0) return []
  return [
    '## Tempat yang diragukan',
    '',
    ...rule.readings.flatMap((reading) => [
      `### ${reading.title.id}`,
      '',
      ...Object.entries(reading.options).map(
        ([option, words]) => `- ${option === reading.default ? '**bawaan** ' : ''}\`${option}\`: ${words.id}`,
      ),
      '',
      `Mengapa: ${reading.why.id} (${reading.cite.instrument}, ${reading.cite.pinpoint}; ${t(`law.confidence.${reading.confidence}`)}; \`${reading.id}\`)`,
      '',
    ]),
  ]
}

/** The index of the law pages. */
export function indexPage(): string {
  const rules = [...lawBook.rules.values()]
  const doubtful = [...lawBook.figures.values()].filter((figure) =>
    figure.history.some(({ confidence }) => confidence === 'unverified'),
  )
  return [
    '# Hukum sebagai kode',
    '',
    `Versi hukum ${lawBook.version}. Tiap rupiah yang dihitung program ini berdiri di atas angka dan pasal di halaman-halaman ini.`,
    'Semua halaman dibuat dari `src/rules/`: `npm test` gagal bila ada yang tertinggal, dan',
    '`vitest run src/law/pages --update` menulisnya kembali. BPJS Ketenagakerjaan yang menetapkan dan membayar.',
    '',
    ...table(
      ['aturan', 'isi', 'angka', 'keraguan'],
      rules.map((rule) => [
        `[${rule.title.id}](${rule.id}.md)`,
        rule.summary.id,
        String(rule.figures.length),
        String(rule.readings.length),
      ]),
    ),
    '',
    'Semua peraturan yang dikutip: [peraturan.md](peraturan.md).',
    '',
    '## Angka yang belum diverifikasi',
    '',
    'Ditampilkan, ditandai, dan tidak dihitung sampai kabupaten memilih memakainya (`semesta law choose`).',
    '',
    ...doubtful.map((figure) => `- ${figure.title.id} (\`${figure.id}\`)`),
    '',
  ].join('\n')
}

/** Every law that is cited, with what changed it. */
export function instrumentsPage(): string {
  const rows = [...lawBook.instruments.values()].map(({ id, title, inForceFrom, amendedBy, confidence }) => [
    id,
    title,
    inForceFrom,
    (amendedBy ?? []).join(', '),
    t(`law.confidence.${confidence}`),
  ])
  return [
    '# Peraturan yang dikutip',
    '',
    'Dibuat dari `src/rules/instruments.ts`. “Belum dicocokkan” berarti isinya diketahui dari praktik atau kutipan,',
    'bukan dari naskah resminya.',
    '',
    ...table(['peraturan', 'tentang', 'berlaku sejak', 'diubah oleh', 'kepastian'], rows),
    '',
  ].join('\n')
}

function paidText({ kind, pays }: Rule): string {
  if (kind === 'status') return 'Menjawab keadaan pada suatu hari; tidak ada yang dibayar.'
  const day = kind === 'contribution' ? 'bulan iuran' : 'hari peristiwa'
  return `Dibayar ${pays === 'once' ? 'sekali' : 'tiap bulan'}. Dipilih menurut ${day}.`
}
