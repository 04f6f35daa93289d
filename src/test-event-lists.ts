import { randomUUID } from 'node:crypto'
import { eventLists } from './claims/questions.ts'
import { refresh } from './refresh.ts'
import { importGround, regencyCode } from './registry/imports/test-ground.ts'

const birthDay = (i: number) => String(1 + (i > 10 ? i % 28 : 0)).padStart(2, '0')
const birthYear = (i: number) => (i > 10 ? 55 + (i % 40) : 90)
export const nik = (i: number) => `731601${birthDay(i)}01${birthYear(i)}${9000 + (i % 1000)}`
const birthDate = (i: number) => `${birthDay(i)}-01-19${birthYear(i)}`
export const names = ['Ani', 'Budi', 'Citra', 'Dedi', 'Eka', 'Fajar', 'Gita', 'Hasan', 'Indra', 'Joko'].map(
  (name) => `${name} Contoh`,
)
export const lines = (...rows: string[]) => rows.join('\r\n')

const syllables = [
  'ba',
  'ke',
  'di',
  'mu',
  'ra',
  'so',
  'ti',
  'lu',
  'na',
  'pe',
  'wa',
  'gi',
  'hu',
  'ja',
  'yo',
  'fe',
]
/** Names as apart as those of people are: no two of a thousand sound alike. */
const word = (n: number) =>
  [n % 16, Math.floor(n / 16) % 16, (n * 7) % 16].map((at) => syllables[at]).join('')
export const nameOf = (i: number) => names[i - 1] ?? `${word(i * 37)} ${word(i * 101 + 11)}`

/** Test support: a regency whose workers are on a list of Maiwa, and have cards paid through the year. */
export async function openLists(count = names.length) {
  const everybody = Array.from({ length: count }, (_, i) => i + 1)
  const g = await importGround()
  g.ground.events = eventLists(g.key)
  const workers = everybody.map((i) => `${i},${nik(i)},${nameOf(i)},${birthDate(i)},L,Bangkala`)
  await g.store(lines('No,NIK,Nama,Tgl Lahir,L/P,Desa', ...workers), { officeName: 'Kecamatan Maiwa' })
  const cards = everybody.map(
    (i) =>
      `260${10_000_000 + i},${nik(i)},${nameOf(i)},${birthDate(i)},BPU,"JKK, JKM",Pemda,01-2024,12-2026,Aktif`,
  )
  const cardHead = 'KPJ,NIK,Nama,Tgl Lahir,Segmen,Program,Sumber Iuran,BLTH Awal,BLTH Akhir,Status'
  await g.store(lines(cardHead, ...cards), { kind: 'participants', officeName: 'BPJS Ketenagakerjaan' })
  await refresh({ db: g.db, key: g.key }, regencyCode, new Date('2026-01-05T08:00:00Z'))
  const events = () =>
    g.db
      .selectFrom('claim_event')
      .selectAll()
      .where('regency_code', '=', regencyCode)
      .orderBy('number')
      .execute()
  const fileName = `${randomUUID()}.csv`
  return {
    ...g,
    events,
    deathOf: (i: number, day: string) => `${i};${nameOf(i)};${nik(i)};${birthDate(i)};Bangkala;${day};;;;`,
    standing: async () => (await events()).filter(({ withdrawn_at }) => withdrawn_at === null),
    deaths: (rows: string[], officeName: string, asOf = '2025-12-31') =>
      g.store(lines(deathHead, ...rows), { kind: 'village-deaths', officeName, asOf, fileName }),
    police: (rows: string[], officeName: string, asOf = '2025-12-31') =>
      g.store(lines(policeHead, ...rows), { kind: 'police-accidents', officeName, asOf, fileName }),
  }
}

export const deathHead =
  'No;Nama Almarhum/Almarhumah;NIK;Tanggal Lahir;Desa;Tanggal Meninggal;Tempat Meninggal;Sebab Kematian;Pelapor;No HP Pelapor'
export const policeHead =
  'No,Nama Korban,NIK,Umur,Desa,Hari/Tanggal Kejadian,Jam,TKP,Tujuan Perjalanan,Kondisi Korban'
