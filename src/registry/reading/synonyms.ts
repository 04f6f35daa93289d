import { isOfEvents, type ListKind } from '../api.ts'
import { type Field, isOfWorkers } from './fields.ts'

/** How offices head their columns, as compared by headerText. The longest phrase found in a header wins. */
const common: Partial<Record<Field, string>> = {
  name: `nama|nama lengkap|nama pekerja|nama lengkap pekerja|nama sesuai ktp|nama tenaga kerja|nama tk|nama peserta|
    nama pegawai|nama penduduk|nama warga|nama anggota|nama petani|nama lengkap sesuai ktp|nama karyawan|nama kader|
    nama perangkat|nama imam|nama penerima|nama jelas|nama dan gelar|nama anggota kelompok|name|full name|nama perangkat desa|
    nama calon peserta|nama guru|nama honorer`,
  nik: `nik|no ktp|nomor ktp|ktp|no nik|nomor nik|no induk kependudukan|nomor induk kependudukan|no identitas|
    nomor identitas|nik ktp|no ktp nik|nik no ktp|no e ktp|id kependudukan|nomor induk kependudukan nik|no nik ktp|nik peserta`,
  kk: `kk|no kk|nomor kk|no kartu keluarga|nomor kartu keluarga|kartu keluarga|nkk`,
  birthDate: `tanggal lahir|tgl lahir|tgl lhr|tanggallahir|tgllahir|tgl kelahiran|tanggal kelahiran|lahir|date of birth|
    birth date|tgl bln thn lahir|tanggal bulan tahun lahir`,
  birthPlace: `tempat lahir|tmp lahir|tpt lahir|tempatlahir|tmpt lahir|kota lahir|place of birth|tempat kelahiran`,
  birthPlaceDate: `ttl|tempat tanggal lahir|tempat tgl lahir|tempat dan tanggal lahir|tempat dan tgl lahir|tmp tgl lahir|
    tmpt tgl lahir|tempat tgl lhr|tpt tgl lahir|tempat lahir tanggal lahir|tempat lahir tgl lahir`,
  sex: `sex|jenis kelamin|jk|l p|jns kelamin|kelamin|gender|jenis kelamin l p|jk l p|j k|lk pr|jns kel|l p jk`,
  male: `jenis kelamin l|jenis kelamin laki laki|kelamin l|jk l|jenis kelamin lk|l p l`,
  female: `jenis kelamin p|jenis kelamin perempuan|kelamin p|jk p|jenis kelamin pr|l p p`,
  motherName: `nama ibu|nama ibu kandung|ibu kandung|nama gadis ibu kandung|nama gadis ibu|ibu|mother name|nama lengkap ibu`,
  fatherName: `nama ayah|ayah|nama bapak|nama ayah kandung|nama lengkap ayah`,
  address: `alamat|alamat lengkap|alamat rumah|alamat domisili|alamat ktp|alamat sesuai ktp|alamat tempat tinggal|domisili`,
  hamlet: `dusun|lingkungan|dusun lingkungan|nama dusun|kampung|dsn|dusun rk`,
  rt: 'rt',
  rw: 'rw',
  rtRw: 'rt rw|rt dan rw|rtrw',
  village: `desa|kelurahan|desa kelurahan|desa kel|kelurahan desa|kel desa|nama desa|nama desa kelurahan|nama desa kel|
    kel|asal desa|desa lurah|village|lembang|desa domisili|desa tempat tinggal|nama kelurahan|wilayah desa|kode desa`,
  district: 'kecamatan|kec|nama kecamatan|district|asal kecamatan',
  occupation: `pekerjaan|pekerjaan utama|jenis pekerjaan|profesi|mata pencaharian|jabatan|bidang usaha|jenis usaha|usaha|
    pekerjaan id|occupation|tugas|jabatan pekerjaan|bidang pekerjaan|nama jabatan|pekerjaan saat ini|jenis profesi`,
  employment: `status kepegawaian|status pegawai|status kerja|jenis kepegawaian|status asn|status honorer|
    status ketenagakerjaan|status tenaga`,
  employer: `instansi|unit kerja|opd|skpd|tempat kerja|tempat tugas|nama perusahaan|perusahaan|nama instansi|satuan kerja|
    sekolah|nama sekolah|rumah ibadah|masjid|nama masjid|tempat bekerja|tempat ibadah|posyandu|nama posyandu`,
  group: `kelompok|kategori|golongan|jenis kelompok|kelompok pekerja|kategori pekerja|group|kelompok penerima|kelompok sasaran`,
  phone: `hp|no hp|nomor hp|no telepon|no telp|telepon|telp|no hp wa|no wa|nomor telepon|handphone|no handphone|whatsapp|
    no telp hp|phone|kontak|no kontak`,
  wage: 'upah|gaji|penghasilan|upah per bulan|gaji pokok|honor|upah dilaporkan|wage|penghasilan per bulan|pendapatan',
  segment: 'segmen|segmen kepesertaan|jenis kepesertaan|segment|segmen peserta|jenis peserta',
}

const cards: Partial<Record<Field, string>> = {
  kpj: `kpj|no kpj|nomor kpj|no peserta|nomor peserta|no kartu|nomor kartu peserta|no kartu peserta|nomor kepesertaan`,
  programmes:
    'program|programs|program diikuti|program yang diikuti|kode program|jenis program|program jaminan',
  jkk: 'jkk|program jkk',
  jkm: 'jkm|program jkm|jk',
  jht: 'jht|program jht',
  jp: 'jp|program jp',
  jkp: 'jkp|program jkp',
  payer: `sumber iuran|sumber pembayaran|pembayar|penanggung iuran|sumber dana|pembayar iuran|jenis pembayar|sumber pendanaan|
    dibayar oleh`,
  payerName: `nama pemberi kerja|pemberi kerja|nama perusahaan|perusahaan|nama badan usaha|badan usaha|nama wadah|wadah|
    nama pembayar|nama proyek|instansi`,
  coveredFrom: `blth awal|bulan awal|awal kepesertaan|tmt|tanggal kepesertaan|tgl kepesertaan|bulan iuran awal|periode awal|
    mulai|tgl awal|iuran pertama|bulan pertama|blth pertama|tmt kepesertaan|aktif sejak`,
  coveredUntil: `blth akhir|bulan akhir|blth terakhir|bulan terakhir|iuran terakhir|bulan iuran terakhir|periode akhir|
    lunas sampai|lunas sd|bayar terakhir|pembayaran terakhir|berlaku sampai|masa berlaku|aktif sampai|iuran sd|
    bulan iuran akhir|blth`,
  memberStatus: 'status|status peserta|status kepesertaan|status aktif|keaktifan|status keaktifan|status tk',
}

const verdicts: Partial<Record<Field, string>> = {
  verdict: `hasil|hasil verifikasi|hasil pemadanan|status|status verifikasi|status pemadanan|keterangan|ket|hasil padan|
    status data|hasil cek|hasil pengecekan|status kependudukan|keterangan hasil|hasil validasi|status padan|
    result of the check`,
  verdictOn: `tanggal|tgl|tanggal meninggal|tgl meninggal|tanggal pindah|tanggal kejadian|tgl kejadian|tanggal peristiwa|
    tgl peristiwa|tanggal meninggal pindah|tgl meninggal pindah|tanggal kematian|tmt|day of the event`,
  question: 'kode pertanyaan|kode tanya|question code',
  rightNik: `nik yang benar|nik benar|nik seharusnya|nik yang seharusnya|nik perbaikan|nik hasil perbaikan|right nik|
    correct nik`,
}

const openSid: Partial<Record<Field, string>> = {
  residentStatus: 'status dasar|status penduduk',
}

/** A bare TMT may be the day somebody began as honorer: only what names the appointment counts. */
const workers: Partial<Record<Field, string>> = {
  asnSince: `tmt pppk|tmt p3k|tmt asn|tmt pns|tmt cpns|tmt pengangkatan pppk|tmt pengangkatan asn|tmt sk pppk|tgl tmt pppk|
    tanggal tmt pppk|tanggal pengangkatan pppk|tgl pengangkatan pppk|tanggal pengangkatan asn|tgl pengangkatan asn|
    tmt asn pppk|civil servant since`,
}

const jkn: Partial<Record<Field, string>> = {
  segment: `segmen|segmen peserta|segmen kepesertaan|jenis peserta|jenis kepesertaan|jenis segmen|kelompok segmen|segmentasi|
    nama segmen|jenis pst|segmen jkn|jenis peserta jkn`,
  careClass: 'kelas|kelas rawat|hak kelas|kelas rawat inap|kls|kls rawat|hak kelas rawat|kelas perawatan',
  memberStatus: `status|status peserta|status kepesertaan|status aktif|keaktifan|status keaktifan|status jkn|
    status kepesertaan jkn|status pst|aktif tidak aktif|aktif nonaktif|aktif`,
  statusOn: `tanggal status|tgl status|tmt|tmt status|tanggal aktif|tgl aktif|tanggal nonaktif|tgl nonaktif|
    tanggal non aktif|tgl non aktif|tmt aktif|tmt nonaktif|tanggal keaktifan|tgl mutasi|tanggal mutasi|status per tanggal`,
}

const events: Partial<Record<Field, string>> = {
  name: `nama korban|nama almarhum|nama almarhumah|nama alm|nama almarhum almarhumah|nama yang meninggal|nama pasien|
    identitas korban|nama jenazah|korban|nama penduduk meninggal|yang meninggal`,
  nik: 'nik korban|nik almarhum|nik pasien|no ktp korban|nik jenazah',
  birthDate:
    'tgl lahir korban|tanggal lahir korban|tgl lahir pasien|tanggal lahir pasien|tanggal lahir almarhum',
  address: 'alamat korban|alamat pasien|alamat almarhum',
  eventOn: `tanggal|tgl|tanggal meninggal|tgl meninggal|tanggal kematian|tgl kematian|tanggal wafat|tgl wafat|
    hari tanggal meninggal|hari tgl meninggal|tanggal meninggal dunia|tgl meninggal dunia|meninggal tanggal|
    tanggal kejadian|tgl kejadian|hari tanggal kejadian|hari tgl kejadian|tanggal kecelakaan|tgl kecelakaan|
    tanggal laka|tgl laka|tanggal masuk|tgl masuk|tanggal masuk rs|tgl masuk rs|tanggal peristiwa|tgl peristiwa|
    hari tanggal|hari tgl|waktu kejadian tanggal|tgl masuk igd|tanggal masuk igd|day of the event`,
  eventTime: `jam|pukul|waktu|jam kejadian|pukul kejadian|waktu kejadian|jam meninggal|pukul meninggal|jam masuk|
    jam laka|waktu kejadian jam|waktu meninggal`,
  eventPlace: `tempat meninggal|tempat kematian|tempat kejadian|tkp|lokasi|lokasi kejadian|tempat wafat|lokasi meninggal|
    tempat kejadian perkara|lokasi laka|tempat kejadian tkp|lokasi tkp|tempat|ruas jalan|lokasi kecelakaan|tempat kecelakaan`,
  eventCause: `sebab|sebab kematian|penyebab|penyebab kematian|sebab meninggal|penyebab meninggal|diagnosa|diagnosis|
    jenis kecelakaan|jenis laka|uraian|uraian kejadian|uraian singkat|kronologi|kronologis|kronologi singkat|
    sebab kecelakaan|jenis kasus|kasus|penyebab laka|keterangan penyebab|sebab sakit|mekanisme cedera|keluhan`,
  eventWay: `perjalanan kerja|dalam perjalanan kerja|berangkat pulang kerja|dalam perjalanan|ke dari tempat kerja|tujuan perjalanan|
    tujuan|hubungan kerja|hubungan dengan pekerjaan|saat bekerja|sedang bekerja|keterangan kerja|terkait kerja|aktivitas|
    kegiatan saat kejadian|aktivitas korban|aktivitas saat kejadian|perjalanan ke dari tempat kerja|kecelakaan kerja|keterangan|ket`,
  eventOutcome: `kondisi|kondisi korban|keadaan|keadaan korban|akibat|akibat laka|status korban|kondisi akhir|hasil|
    kondisi keluar|keadaan keluar|keadaan pulang|cara keluar|status|status pasien|luka meninggal|luka md|
    meninggal luka|luka meninggal dunia|akibat kecelakaan|fatalitas|tingkat luka|kondisi pasien|outcome`,
  eventDead: 'md|korban md|meninggal dunia|akibat md|kondisi korban md|jumlah korban md',
  eventHurt: 'lb|korban lb|luka berat|akibat lb|kondisi korban lb|jumlah korban lb',
  eventHurtLight: 'lr|korban lr|luka ringan|akibat lr|kondisi korban lr|jumlah korban lr',
  reporter: `pelapor|nama pelapor|yang melapor|dilaporkan oleh|pelapor hubungan|petugas|pemberi informasi|
    penanggung jawab|nama penanggung jawab|petugas pencatat|sumber informasi`,
  phone:
    'hp pelapor|no hp pelapor|telepon pelapor|telp pelapor|no telp pelapor|kontak pelapor|no telepon pelapor',
}

/** Known columns that are none of ours: never guessed into anything. */
const foreign = `no|no urut|nomor|nomor urut|nip|nuptk|umur|usia|agama|agama id|pendidikan|pendidikan terakhir|status kawin|
  status perkawinan|nama suami|nama istri|nama suami istri|nama pasangan|nama ahli waris|ahli waris|nama bank|
  no rekening|nomor rekening|nama rekening|nama kepala keluarga|kepala keluarga|nama pemilik rekening|nik ibu|ibu nik|
  nik ayah|ayah nik|nik suami|nik istri|nik ahli waris|tanda tangan|ttd|paraf|foto|luas lahan|no pegawai|npp|npwp|email|
  nama kelompok|nama kelompok tani|nama ketua|nama penyuluh|tanggal lahir ibu|tanggal lahir ayah|tanggal lahir anak|
  tanggal lahir suami|tanggal lahir istri|kabupaten|provinsi|kode pos|sk|no sk|nomor sk|tanggal sk|tmt sk|nama proyek|
  golongan darah|golongan darah id|lokasi pekerjaan|lokasi kerja|kelompok tani|pangkat golongan|
  nama pendamping|gelar|hubungan|hubungan keluarga|jumlah|nama barang|nama kegiatan|nama program`

const tables = new Map<ListKind, Map<string, Field | null>>()

/** Phrase → field (null: known and not ours), for a list of this kind. */
export function synonymsFor(kind: ListKind): Map<string, Field | null> {
  const made = tables.get(kind)
  if (made) return made
  const table = new Map<string, Field | null>()
  for (const phrase of phrases(foreign)) table.set(phrase, null)
  const own = isOfEvents(kind)
    ? events
    : kind === 'jkn'
      ? jkn
      : kind === 'participants'
        ? cards
        : kind === 'dukcapil'
          ? verdicts
          : kind === 'opensid'
            ? openSid
            : isOfWorkers(kind)
              ? workers
              : {}
  for (const source of [common, own])
    for (const [field, text] of Object.entries(source))
      for (const phrase of phrases(text)) table.set(phrase, field as Field)
  tables.set(kind, table)
  return table
}

const phrases = (text: string) => text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
