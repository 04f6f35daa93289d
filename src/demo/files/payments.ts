import { type Claim, monthsOfPayments } from '../claims.ts'
import { type Day, daysIn, dmyDay, isoDay, monthOf, utcDate } from '../dates.ts'
import { hireClerk } from '../errors/clerk.ts'
import { writeName } from '../errors/names.ts'
import { typeNik } from '../errors/nik.ts'
import { ratesOf } from '../errors/rates.ts'
import type { Person } from '../people/person.ts'
import { createRng } from '../random.ts'
import type { Regency, Village } from '../villages.ts'
import { createXlsx } from './sink.ts'
import type { CellValue } from './workbook.ts'

export const paymentsPath = 'bpjs-pembayaran-manfaat.xlsx'

const payerWords = { regency: 'PEMDA', employer: 'PEMBERI KERJA', self: 'MANDIRI', project: 'PROYEK' }
const header = [
  'NO',
  'KPJ',
  'NIK',
  'NAMA PESERTA',
  'TGL LAHIR',
  'PROGRAM',
  'SUMBER IURAN',
  'DESA/KELURAHAN',
  'KECAMATAN',
  'TGL BAYAR',
  'JUMLAH DIBAYAR (Rp)',
]

/** What the branch paid out: a row a payment, with a number now and then lost on the way. */
export function openPaymentList(setting: {
  path: string
  regency: Regency
  seed: number
  errorScale: number
  asOf: Day
}) {
  const { regency, asOf } = setting
  const first = monthOf(asOf.y, asOf.m) - monthsOfPayments + 1
  const from = { y: Math.floor(first / 12), m: (first % 12) + 1, d: 1 }
  const until = { ...asOf, d: daysIn(asOf.y, asOf.m) }
  const sink = createXlsx(setting.path, 'Manfaat')
  const errors = new Map<string, number>()
  let rows = 0
  let sum = 0
  sink.title('DAFTAR PEMBAYARAN MANFAAT', header.length)
  sink.title(`BPJS KETENAGAKERJAAN KANTOR CABANG PALOPO – ${regency.shortName.toUpperCase()}`, header.length)
  sink.title(`PERIODE ${dmyDay(from)} S.D. ${dmyDay(until)}`, header.length)
  sink.blank()
  sink.header(header)
  return {
    village(village: Village, claims: readonly Claim[]) {
      const rng = createRng(`${setting.seed}:${paymentsPath}:${village.code}`)
      const clerk = {
        ...hireClerk(rng, 'participants', setting.errorScale),
        nik: 'text' as const,
        case: 'upper' as const,
        padsSpaces: false,
        rates: {
          ...ratesOf('participants', setting.errorScale),
          nik: {
            missing: 0.02,
            short: 0.01,
            long: 0,
            digit: 0.005,
            relative: 0,
            number: 0.02,
            placeholder: 0,
          },
        },
      }
      const written = new Map<Person, { name: string; nik: CellValue; kpj: string | null }>()
      const write = (person: Person) => {
        const name = writeName(rng, clerk, person)
        const nik = typeNik(rng, clerk, person.nik, null)
        for (const error of [name.error, nik.error])
          if (error) errors.set(error, (errors.get(error) ?? 0) + 1)
        const kpj = rng.chance(0.02) ? null : person.memberships[0]!.kpj
        const one = { name: name.value.toUpperCase(), nik: nik.value, kpj }
        written.set(person, one)
        return one
      }
      for (const { person, programme, amount, paidOn } of claims) {
        const { name, nik, kpj } = written.get(person) ?? write(person)
        sink.row([
          ++rows,
          kpj,
          nik,
          name,
          dmyDay(person.birth),
          programme,
          payerWords[person.memberships[0]!.payer],
          village.name.toUpperCase(),
          village.district.name.toUpperCase(),
          utcDate(paidOn),
          amount,
        ])
        sum += amount
      }
    },
    async close() {
      sink.row([null, null, null, 'JUMLAH', null, null, null, null, null, null, sum])
      await sink.close()
      return {
        from: isoDay(from),
        until: isoDay(until),
        rows,
        errors: Object.fromEntries([...errors].sort()),
      }
    },
  }
}
