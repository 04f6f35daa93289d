/** People whom the journey brings in: made up, with words that stand nowhere else. */
export const people = [
  { name: 'Qorimah Xandrawati', nik: '7316015203809001', kk: '7316010101209101', phone: '081355509001' },
  { name: 'Xaverius Qomaruddin', nik: '7316011203819002', kk: '7316010101209102', phone: '081355509002' },
  { name: 'Zulfiqri Xanjaya', nik: '7316011203829003', kk: '7316010101209103', phone: '+6281355509003' },
] as const
/** Brought in by the form, one at a time. */
export const newcomer = { name: 'Qudratullah Xerawan', nik: '7316011203839004' }

/** Words of their names, and of nothing else. */
export const names = [...people, newcomer].flatMap(({ name }) => name.split(' '))

/** Every number, as it would stand in the clear: as typed, in hexadecimal, in base64 at any of its three places. */
export const numbers: ReadonlyMap<string, string[]> = new Map(
  [...people.flatMap(({ nik, kk, phone }) => [nik, kk, phone.replace(/^(\+62|0)/, '')]), newcomer.nik].map(
    (digits) => [
      digits,
      [
        digits,
        Buffer.from(digits).toString('hex'),
        ...['', '0', '00'].map((before) => inBase64(before, digits)),
      ],
    ],
  ),
)

/** What base64 makes of it behind so many other bytes, without the ends that hang on what stands beside it. */
function inBase64(before: string, digits: string): string {
  return Buffer.from(`${before}${digits}`)
    .toString('base64')
    .slice(before.length === 0 ? 0 : 4, -4)
}

/** Numbers found in a text. */
export const numbersIn = (text: string): string[] =>
  [...numbers].flatMap(([digits, ways]) => (ways.some((way) => text.includes(way)) ? [digits] : []))
export const namesIn = (text: string): string[] =>
  names.filter((word) => text.toLowerCase().includes(word.toLowerCase()))

/** As an office sends it. */
export const list = [
  ['No', 'NIK', 'No KK', 'Nama Lengkap', 'Tgl Lahir', 'L/P', 'Desa', 'Pekerjaan', 'No HP'],
  ...people.map(({ nik, kk, name, phone }, i) => [
    String(i + 1),
    nik,
    kk,
    name,
    `12-03-198${i}`,
    i === 0 ? 'P' : 'L',
    'Mangkawani',
    'Petani',
    phone,
  ]),
]
  .map((row) => row.join(','))
  .join('\n')
