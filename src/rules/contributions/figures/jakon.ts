import { type Fraction, percent, type Rupiah } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import { type Series, series } from '../../core/series.ts'

/** A band of the contract value: its rate holds up to `upTo`, for the part above the band before. */
export interface Band {
  readonly upTo: Rupiah | undefined
  readonly rate: Fraction
}

const tops: readonly (Rupiah | undefined)[] = [
  100_000_000n,
  500_000_000n,
  1_000_000_000n,
  5_000_000_000n,
  undefined,
]

const note = {
  id: 'Isi PP 49/2020 Pasal 12 menunjukkan tarif yang sama; teks Permenaker 44/2015 belum dibandingkan.',
  en: 'PP 49/2020 article 12 shows the same rates; the text of Permenaker 44/2015 is not yet compared.',
}

function bands(id: string, title: Words, rates: readonly string[]): Series<readonly Band[]> {
  const value = tops.map((upTo, index) => ({ upTo, rate: percent(rates[index]!) }))
  return series<readonly Band[]>({
    id,
    title,
    unit: 'table',
    history: [
      {
        from: '2016-01-01',
        value,
        cite: { instrument: 'Permenaker 44/2015', pinpoint: 'iuran menurut nilai kontrak' },
        confidence: 'secondary',
        note,
      },
      {
        from: '2021-04-01',
        value,
        cite: { instrument: 'Permenaker 5/2021', pinpoint: 'Bab IV' },
        confidence: 'verified',
      },
    ],
  })
}

export const jakonJkkBands = bands(
  'iuran.jakon.jkk.nilai-kontrak',
  { id: 'Iuran JKK menurut nilai kontrak', en: 'JKK contribution by contract value' },
  ['0.21', '0.17', '0.13', '0.11', '0.09'],
)

export const jakonJkmBands = bands(
  'iuran.jakon.jkm.nilai-kontrak',
  { id: 'Iuran JKM menurut nilai kontrak', en: 'JKM contribution by contract value' },
  ['0.03', '0.02', '0.02', '0.01', '0.01'],
)

function onWages(id: string, title: Words, written: string): Series<Fraction> {
  return series<Fraction>({
    id,
    title,
    unit: 'fraction',
    history: [
      {
        from: '2016-01-01',
        value: percent(written),
        cite: { instrument: 'Permenaker 44/2015', pinpoint: 'iuran menurut upah' },
        confidence: 'secondary',
        note,
      },
      {
        from: '2021-04-01',
        value: percent(written),
        cite: { instrument: 'Permenaker 5/2021', pinpoint: 'Pasal 71' },
        confidence: 'verified',
      },
    ],
  })
}

export const jakonJkkWage = onWages(
  'iuran.jakon.jkk.upah',
  { id: 'Iuran JKK proyek menurut upah', en: 'JKK contribution of a project by wages' },
  '1.74',
)

export const jakonJkmWage = onWages(
  'iuran.jakon.jkm.upah',
  { id: 'Iuran JKM proyek menurut upah', en: 'JKM contribution of a project by wages' },
  '0.30',
)
