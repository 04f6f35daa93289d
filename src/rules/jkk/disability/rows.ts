import type { Confidence, Words } from '../../core/law-text.ts'

/** A row of the table: percent of the months of wage, by side where right and left differ. */
export interface Row {
  readonly title: Words
  readonly percent: string | { right: string; left: string } | { least: string; most: string }
  /** What it is counted by, when a person may have several, and the most there can be: on one side, where it has sides. */
  readonly per?: Words
  readonly most?: number
  readonly confidence: Confidence
}

const row = (
  confidence: Confidence,
  id: string,
  en: string,
  percent: Row['percent'],
  several?: { per: Words; most: number },
): Row => ({ title: { id, en }, percent, confidence, ...several })
const both = (right: string, left: string) => ({ right, left })

/** Six steps of ten decibels are worth less than the ear, the seventh more. */
const tenDecibels = { per: { id: 'kali 10 desibel', en: 'times 10 decibels' }, most: 6 }
const tenPercent = { per: { id: 'kali 10%', en: 'times 10%' }, most: 10 }
const fingers = { per: { id: 'jari', en: 'fingers' }, most: 3 }
const toes = { per: { id: 'jari kaki', en: 'toes' }, most: 3 }

/** The table of partial disabilities. Each row says how sure we are of it; those from practice await the official text. */
export const rows = {
  'lengan-bahu': row('verified', 'Lengan dari sendi bahu', 'Arm from the shoulder', both('40', '35')),
  'lengan-siku': row('secondary', 'Lengan dari atas siku', 'Arm from above the elbow', both('35', '30')),
  tangan: row('secondary', 'Tangan dari pergelangan', 'Hand from the wrist', both('32', '28')),
  'kedua-kaki-paha': row('secondary', 'Kedua kaki dari pangkal paha', 'Both legs from the groin', '70'),
  'kaki-paha': row('secondary', 'Sebelah kaki dari pangkal paha', 'One leg from the groin', '35'),
  'kedua-kaki-mata-kaki': row('secondary', 'Kedua kaki dari mata kaki', 'Both feet from the ankle', '50'),
  'kaki-mata-kaki': row('secondary', 'Sebelah kaki dari mata kaki', 'One foot from the ankle', '25'),
  'kedua-mata': row('verified', 'Kedua mata', 'Both eyes', '70'),
  mata: row(
    'verified',
    'Sebelah mata, atau diplopia pada penglihatan dekat',
    'One eye, or diplopia in near vision',
    '35',
  ),
  'kedua-telinga': row('verified', 'Pendengaran kedua telinga', 'Hearing of both ears', '40'),
  telinga: row('verified', 'Pendengaran sebelah telinga', 'Hearing of one ear', '20'),
  'ibu-jari': row('secondary', 'Ibu jari tangan', 'Thumb', both('15', '12')),
  telunjuk: row('secondary', 'Jari telunjuk', 'Index finger', both('9', '7')),
  'jari-lain': row('secondary', 'Jari tangan lain', 'Other finger', both('4', '3'), fingers),
  'ruas-ibu-jari': row('unverified', 'Ruas pertama ibu jari', 'First phalanx of the thumb', both('7', '6')),
  'ruas-telunjuk': row(
    'secondary',
    'Ruas pertama telunjuk',
    'First phalanx of the index finger',
    both('4.5', '3.5'),
  ),
  'ruas-jari-lain': row(
    'secondary',
    'Ruas pertama jari lain',
    'First phalanx of another finger',
    both('2', '1.5'),
    fingers,
  ),
  'ibu-jari-kaki': row('secondary', 'Ibu jari kaki', 'Big toe', '5'),
  'telunjuk-kaki': row('secondary', 'Jari telunjuk kaki', 'Second toe', '3'),
  'jari-kaki-lain': row('secondary', 'Jari kaki lain', 'Other toe', '2', toes),
  'kulit-kepala': row('verified', 'Kulit kepala terkelupas', 'Scalp torn off', { least: '10', most: '30' }),
  impotensi: row('secondary', 'Impotensi', 'Impotence', '40'),
  'kaki-pendek-1': row(
    'secondary',
    'Kaki memendek kurang dari 5 cm',
    'Leg shortened by less than 5 cm',
    '10',
  ),
  'kaki-pendek-2': row(
    'secondary',
    'Kaki memendek 5 sampai kurang dari 7,5 cm',
    'Leg shortened by 5 to under 7.5 cm',
    '20',
  ),
  'kaki-pendek-3': row(
    'secondary',
    'Kaki memendek 7,5 cm atau lebih',
    'Leg shortened by 7.5 cm or more',
    '30',
  ),
  'dengar-dua': row(
    'verified',
    'Daya dengar kedua telinga turun',
    'Hearing loss, both ears',
    '6',
    tenDecibels,
  ),
  'dengar-satu': row(
    'verified',
    'Daya dengar sebelah telinga turun',
    'Hearing loss, one ear',
    '3',
    tenDecibels,
  ),
  'daun-telinga': row('verified', 'Daun telinga sebelah', 'One ear lobe', '5'),
  'kedua-daun-telinga': row('verified', 'Kedua daun telinga', 'Both ear lobes', '10'),
  'cuping-hidung': row('verified', 'Cuping hidung', 'Wing of the nose', '30'),
  'sekat-hidung': row('verified', 'Sekat hidung berlubang', 'Septum perforated', '15'),
  penciuman: row('verified', 'Daya penciuman', 'Sense of smell', '10'),
  'fisik-51': row(
    'secondary',
    'Kemampuan kerja fisik turun 51–70%',
    'Physical working capacity down 51–70%',
    '40',
  ),
  'fisik-26': row(
    'secondary',
    'Kemampuan kerja fisik turun 26–50%',
    'Physical working capacity down 26–50%',
    '20',
  ),
  'fisik-10': row(
    'secondary',
    'Kemampuan kerja fisik turun 10–25%',
    'Physical working capacity down 10–25%',
    '5',
  ),
  mental: row(
    'secondary',
    'Kemampuan kerja mental hilang tetap',
    'Mental working capacity lost for good',
    '70',
  ),
  'tajam-penglihatan': row('verified', 'Tajam penglihatan turun', 'Sharpness of sight down', '7', tenPercent),
  'penglihatan-warna': row('verified', 'Penglihatan warna', 'Colour vision', '10'),
  'lapang-pandang': row('verified', 'Lapang pandang turun', 'Field of vision down', '7', tenPercent),
} as const satisfies Readonly<Record<string, Row>>

export type Part = keyof typeof rows
export const parts = Object.keys(rows) as Part[]
