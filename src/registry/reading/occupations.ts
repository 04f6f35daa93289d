/** Codes of the population administration (SIAK), as OpenSID writes them in pekerjaan_id. */
const names = `Belum/Tidak Bekerja|Mengurus Rumah Tangga|Pelajar/Mahasiswa|Pensiunan|Pegawai Negeri Sipil|
  Tentara Nasional Indonesia|Kepolisian RI|Perdagangan|Petani/Pekebun|Peternak|Nelayan/Perikanan|Industri|Konstruksi|
  Transportasi|Karyawan Swasta|Karyawan BUMN|Karyawan BUMD|Karyawan Honorer|Buruh Harian Lepas|Buruh Tani/Perkebunan|
  Buruh Nelayan/Perikanan|Buruh Peternakan|Pembantu Rumah Tangga|Tukang Cukur|Tukang Listrik|Tukang Batu|Tukang Kayu|
  Tukang Sol Sepatu|Tukang Las/Pandai Besi|Tukang Jahit|Tukang Gigi|Penata Rias|Penata Busana|Penata Rambut|Mekanik|
  Seniman|Tabib|Paraji|Perancang Busana|Penterjemah|Imam Masjid|Pendeta|Pastor|Wartawan|Ustadz/Mubaligh|Juru Masak|
  Promotor Acara|Anggota DPR-RI|Anggota DPD|Anggota BPK|Presiden|Wakil Presiden|Anggota Mahkamah Konstitusi|
  Anggota Kabinet/Kementerian|Duta Besar|Gubernur|Wakil Gubernur|Bupati|Wakil Bupati|Walikota|Wakil Walikota|
  Anggota DPRD Provinsi|Anggota DPRD Kabupaten/Kota|Dosen|Guru|Pilot|Pengacara|Notaris|Arsitek|Akuntan|Konsultan|Dokter|
  Bidan|Perawat|Apoteker|Psikiater/Psikolog|Penyiar Televisi|Penyiar Radio|Pelaut|Peneliti|Sopir|Pialang|Paranormal|
  Pedagang|Perangkat Desa|Kepala Desa|Biarawati|Wiraswasta|Lainnya`
  .split('|')
  .map((name) => name.trim())

/** The name behind a code; other text is what it says. */
export function occupationName(text: string | null): string | null {
  if (text === null || !/^\d{1,2}$/.test(text)) return text
  return names[Number(text) - 1] ?? null
}

const civil =
  /\b(pns|cpns|asn|pppk|p3k|tni|polri|polisi|tentara|kepolisian|pegawai negeri|aparatur sipil negara|prajurit|anggota dpd|anggota bpk)\b/
const notCivil =
  /\b(non|bukan|pensiunan?|purna\w*|mantan|eks|istri|suami|anak|calon|honorer|honor|belum|kontrak|thl|gtt|ptt)\b/

/** ASN, PPPK, TNI and Polri are insured elsewhere; `Non ASN` and `Pensiunan PNS` are not meant. */
export function isCivilServant(...texts: (string | null)[]): boolean {
  return texts.some((text) => {
    if (text === null) return false
    const words = text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    return civil.test(words) && !notCivil.test(words)
  })
}

const idle =
  /^(belum tidak bekerja|tidak bekerja|belum bekerja|blm bekerja|tdk bekerja|mengurus rumah tangga|irt|ibu rumah tangga|rumah tangga|pelajar( mahasiswa)?|mahasiswa|siswa|pensiunan.*|balita|bayi|anak.*)$/

/** People of the population register who do not work. */
export function isIdle(occupation: string | null): boolean {
  return (
    occupation === null ||
    idle.test(
      occupation
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    )
  )
}
