import { join } from 'node:path'
import { dmyDay } from '../dates.ts'
import { hireClerk } from '../errors/clerk.ts'
import { createRng } from '../random.ts'
import { fillForm } from './form.ts'
import type { OfficeWriter } from './office-writer.ts'
import { createXlsx } from './sink.ts'
import type { BookSetting } from './village-book.ts'

export const newHiresPath = 'data_tk_baru.xlsx'

/** Columns A–AD of the SIPP upload template for new workers; every cell is text. */
const newHireHeader = [
  'NO_PEGAWAI',
  'NAMA_LENGKAP',
  'GELAR',
  'TELEPON_AREA_RUMAH',
  'TELEPON_RUMAH',
  'TELEPON_AREA_KANTOR',
  'TELEPON_KANTOR',
  'TELEPON_EXT_KANTOR',
  'HP',
  'EMAIL',
  'TEMPAT_LAHIR',
  'TANGGAL_LAHIR',
  'NAMA_IBU_KANDUNG',
  'JENIS_IDENTITAS',
  'NOMOR_IDENTITAS',
  'MASA_LAKU_IDENTITAS',
  'JENIS_KELAMIN',
  'SURAT_MENYURAT_KE',
  'TANGGAL_KEPESERTAAN',
  'STATUS_KAWIN',
  'GOLONGAN_DARAH',
  'NPWP',
  'KODE_NEGARA',
  'UPAH',
  'ALAMAT',
  'KODE_POS',
  'LOKASI_PEKERJAAN',
  'STATUS_PEGAWAI',
  'TGL_AWAL_BEKERJA',
  'TGL_AKHIR_KONTRAK',
]

/** The new workers one employer is about to register: workers already, not participants yet. */
export function openNewHires(setting: BookSetting, outDir: string): OfficeWriter {
  const { seed, ledger, asOf } = setting
  const sink = createXlsx(join(outDir, newHiresPath), 'data_tk_baru')
  sink.header(newHireHeader)
  let no = 0
  return {
    village(village, people) {
      const rng = createRng(`${seed}:${newHiresPath}:${village.code}`)
      const clerk = {
        ...hireClerk(rng, 'office', setting.errorScale),
        nik: 'text' as const,
        case: 'upper' as const,
        padsSpaces: false,
      }
      for (const person of people) {
        if (!person.on.newHire) continue
        const form = fillForm(rng, clerk, person)
        const birth = form.birth === null || typeof form.birth === 'string' ? person.birth : form.birth
        const text: Record<string, string> = {
          NO_PEGAWAI: `P${String(++no).padStart(4, '0')}`,
          NAMA_LENGKAP: form.name,
          HP: person.phone,
          TEMPAT_LAHIR: person.birthPlace.toUpperCase(),
          TANGGAL_LAHIR: dmyDay(birth),
          NAMA_IBU_KANDUNG: form.mother ?? '',
          JENIS_IDENTITAS: 'KTP',
          NOMOR_IDENTITAS: String(form.nik ?? ''),
          JENIS_KELAMIN: form.sex,
          SURAT_MENYURAT_KE: 'S',
          TANGGAL_KEPESERTAAN: dmyDay({ y: asOf.y + 1, m: 1, d: 2 }),
          STATUS_KAWIN: rng.chance(0.6) ? 'Y' : 'T',
          KODE_NEGARA: 'ID',
          UPAH: String(rng.between(28, 52) * 100_000),
          ALAMAT: `${person.hamlet}, ${village.name}, Kec. ${village.district.name}`,
          LOKASI_PEKERJAAN: setting.regency.code.replace('.', ''),
          STATUS_PEGAWAI: rng.pick(['TETAP', 'KONTRAK']),
          TGL_AWAL_BEKERJA: dmyDay({ y: asOf.y, m: asOf.m, d: rng.between(1, 22) }),
        }
        const row = sink.row(newHireHeader.map((column) => text[column] || null))
        ledger.row(
          newHiresPath,
          sink.sheetName,
          row,
          person.id,
          form.errors.filter((error) => !isBlankedBirth(error)),
        )
      }
    },
    flush: () => sink.flush(),
    close: () => sink.close(),
  }
}

/** The template refuses rows without a day of birth, so the employer looks it up. */
const isBlankedBirth = (error: string) =>
  ['birth:missing', 'birth:year-only', 'birth:impossible'].includes(error)
