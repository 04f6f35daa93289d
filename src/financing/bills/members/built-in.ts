import type { MemberColumn, MemberField } from './fields.ts'

export interface Profile {
  id: string
  name: string
  columns: MemberColumn[]
  /** SIPP reads cells of text only. */
  asText: boolean
  builtIn: boolean
  /** The columns were not seen in a paper of BPJS: to be compared with the branch's form. */
  unverified: boolean
}

const is = (heading: string, field: MemberField): MemberColumn => ({ heading, field })
const says = (heading: string, text = ''): MemberColumn => ({ heading, field: 'text', text })

/** New workers for SIPP Online, columns A to AD (reference §8.1). NO_PEGAWAI carries the number in the bill back to us. */
const sippNew: Profile = {
  id: 'sipp-tk-baru',
  name: 'SIPP data_tk_baru',
  asText: true,
  builtIn: true,
  unverified: false,
  columns: [
    is('NO_PEGAWAI', 'number'),
    is('NAMA_LENGKAP', 'name'),
    ...['GELAR', 'TELEPON_AREA_RUMAH', 'TELEPON_RUMAH', 'TELEPON_AREA_KANTOR', 'TELEPON_KANTOR'].map(
      (heading) => says(heading),
    ),
    ...['TELEPON_EXT_KANTOR', 'HP', 'EMAIL', 'TEMPAT_LAHIR'].map((heading) => says(heading)),
    is('TANGGAL_LAHIR', 'birthDate'),
    is('NAMA_IBU_KANDUNG', 'motherName'),
    says('JENIS_IDENTITAS', 'KTP'),
    is('NOMOR_IDENTITAS', 'nik'),
    says('MASA_LAKU_IDENTITAS'),
    is('JENIS_KELAMIN', 'sex'),
    says('SURAT_MENYURAT_KE', 'S'),
    is('TANGGAL_KEPESERTAAN', 'from'),
    says('STATUS_KAWIN'),
    ...['GOLONGAN_DARAH', 'NPWP'].map((heading) => says(heading)),
    says('KODE_NEGARA', 'ID'),
    is('UPAH', 'base'),
    is('ALAMAT', 'address'),
    ...['KODE_POS', 'LOKASI_PEKERJAAN', 'STATUS_PEGAWAI'].map((heading) => says(heading)),
    is('TGL_AWAL_BEKERJA', 'from'),
    is('TGL_AKHIR_KONTRAK', 'until'),
  ],
}

/** Own-account workers together: the form of BPJS was not found (reference §8.1). */
const ownAccount: Profile = {
  id: 'bpu-kolektif',
  name: 'BPU kolektif',
  asText: true,
  builtIn: true,
  unverified: true,
  columns: [
    is('NO_ACUAN', 'number'),
    is('NIK', 'nik'),
    is('NAMA', 'name'),
    is('TANGGAL_LAHIR', 'birthDate'),
    is('JENIS_KELAMIN', 'sex'),
    is('ALAMAT', 'address'),
    is('DESA', 'village'),
    is('KECAMATAN', 'district'),
    is('PEKERJAAN', 'occupation'),
    is('DASAR_UPAH', 'base'),
    is('IURAN', 'amount'),
    is('BLTH', 'month'),
  ],
}

export const builtIn: readonly Profile[] = [ownAccount, sippNew]
