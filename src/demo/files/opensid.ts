import { isoDay } from '../dates.ts'
import { hireClerk } from '../errors/clerk.ts'
import { mistype } from '../errors/letters.ts'
import { writeName } from '../errors/names.ts'
import type { Person } from '../people/person.ts'
import { createRng, type Rng } from '../random.ts'
import type { Village } from '../villages.ts'
import { createCsvSink, createXlsx } from './sink.ts'
import type { BookSetting } from './village-book.ts'

/** The import header of OpenSID. */
const opensidHeader =
  'alamat,dusun,rw,rt,nama,no_kk,nik,sex,tempatlahir,tanggallahir,agama_id,pendidikan_kk_id,pendidikan_sedang_id,pekerjaan_id,status_kawin,kk_level,warganegara_id,ayah_nik,nama_ayah,ibu_nik,nama_ibu,golongan_darah_id,akta_lahir,dokumen_pasport,tanggal_akhir_paspor,dokumen_kitas,akta_perkawinan,tanggalperkawinan,akta_perceraian,tanggalperceraian,cacat_id,cara_kb_id,hamil,ktp_el,status_rekam,alamat_sekarang,status_dasar,suku,tag_id_card,id_asuransi,no_asuransi'.split(
    ',',
  )

/** The whole population register of one village, as its village information system exports it. */
export async function writeOpensid(
  setting: BookSetting,
  path: string,
  file: string,
  village: Village,
  people: Person[],
): Promise<void> {
  const { seed, ledger } = setting
  const rng = createRng(`${seed}:opensid:${village.code}`)
  const clerk = {
    ...hireClerk(rng, 'register', setting.errorScale),
    case: 'upper' as const,
    padsSpaces: false,
  }
  const sink = file.endsWith('.csv') ? createCsvSink(path, {}) : createXlsx(path, 'Data Penduduk')
  sink.header(opensidHeader)
  for (const person of people) {
    const name = writeName(rng, clerk, person)
    const motherWrong = rng.chance(clerk.rates.mother.typing)
    const values: Record<string, string> = {
      ...familyOf(person),
      alamat: `${person.hamlet} ${village.name}`,
      dusun: person.hamlet.replace('Dusun ', '').toUpperCase(),
      rw: '001',
      rt: `00${person.rt}`,
      nama: name.value,
      no_kk: person.household.kk,
      nik: person.nik,
      sex: person.sex === 'L' ? '1' : '2',
      tempatlahir: person.birthPlace.toUpperCase(),
      tanggallahir: isoDay(person.birth),
      agama_id: '1',
      pendidikan_kk_id: String(rng.between(2, 8)),
      pendidikan_sedang_id: '18',
      pekerjaan_id: String(jobCode(rng, person)),
      warganegara_id: '1',
      nama_ayah: person.father,
      nama_ibu: motherWrong ? mistype(rng, person.mother) : person.mother,
      golongan_darah_id: '13',
      status_dasar: String(basicStatus(rng, person)),
    }
    const row = sink.row(opensidHeader.map((column) => values[column] ?? null))
    ledger.row(
      file,
      sink.sheetName,
      row,
      person.id,
      [name.error, motherWrong ? 'mother:typing' : null].filter((error) => error !== null),
    )
  }
  await sink.close()
}

/** Registers lag behind: some who work are still written as without work, never the other way round. */
function jobCode(rng: Rng, person: Person): number {
  const { standing, worker, on, occupation, sex } = person
  if (standing === 'present' && !worker) return Math.min(occupation.code, 4)
  if (on.village && standing === 'present' && rng.chance(0.09)) return sex === 'P' ? 2 : 1
  return occupation.code
}

function basicStatus(rng: Rng, { standing }: Person): number {
  if (standing === 'dead') return rng.chance(0.85) ? 2 : 1
  return standing === 'moved' && rng.chance(0.8) ? 3 : 1
}

function familyOf(person: Person): Record<string, string> {
  const { place, household, sex } = person
  const parent = (of: 'L' | 'P', name: string) =>
    place === 'child'
      ? household.members.find(
          (member) => member.sex === of && member.name === name && member.nik !== person.nik,
        )
      : undefined
  const own = parent('P', person.mother) ?? parent('L', person.father)
  const level = place === 'head' ? 1 : place === 'spouse' ? (sex === 'P' ? 3 : 2) : own ? 4 : 9
  const values: Record<string, string> = {
    kk_level: String(level),
    status_kawin: place === 'child' ? '1' : '2',
  }
  const father = parent('L', person.father)
  const mother = parent('P', person.mother)
  if (father) values.ayah_nik = father.nik
  if (mother) values.ibu_nik = mother.nik
  return values
}

/** Three villages that run OpenSID, spread over the regency. */
export function opensidVillages(villages: Village[]): Set<Village> {
  const desa = villages.filter((village) => village.kind === 'desa')
  const from = desa.length > 0 ? desa : villages
  return new Set([0.22, 0.5, 0.81].map((share) => from[Math.floor(share * from.length)]!))
}
