import { randomUUID } from 'node:crypto'
import { eventLists } from './claims/questions.ts'
import { refresh } from './refresh.ts'
import { importGround, regencyCode } from './registry/imports/test-ground.ts'

export const nik = (serial: number) => `731601010190${9000 + serial}`
export const names = ['Ani', 'Budi', 'Citra', 'Dedi', 'Eka', 'Fajar', 'Gita', 'Hasan', 'Indra', 'Joko'].map(
  (name) => `${name} Contoh`,
)
export const lines = (...rows: string[]) => rows.join('\r\n')

/** Test support: a regency whose workers 1 to 10 are on a list of Maiwa, and have cards paid through the year. */
export async function openLists() {
  const g = await importGround()
  g.ground.events = eventLists(g.key)
  const workers = names.map((name, i) => `${i + 1},${nik(i + 1)},${name},01-01-1990,L,Bangkala`)
  await g.store(lines('No,NIK,Nama,Tgl Lahir,L/P,Desa', ...workers), { officeName: 'Kecamatan Maiwa' })
  const cards = names.map(
    (name, i) =>
      `2600000${9001 + i},${nik(i + 1)},${name},01-01-1990,BPU,"JKK, JKM",Pemda,01-2024,12-2026,Aktif`,
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
