import { bank, doctor, dukcapil, paper, village } from './kind.ts'

/** Who somebody was, who the heirs are, and where the money is to go. */
export const familyPapers = {
  'member-card': paper(
    { id: 'Kartu peserta BPJS Ketenagakerjaan', en: 'BPJS Ketenagakerjaan card' },
    {
      id: 'Nama dan nomor kartu (KPJ). Bila hilang: surat kehilangan dari kepolisian.',
      en: 'Name and card number (KPJ). If lost: a police report of the loss.',
    },
    { id: 'BPJS Ketenagakerjaan', en: 'BPJS Ketenagakerjaan' },
  ),
  'ktp-participant': paper(
    { id: 'KTP peserta', en: 'Identity card of the participant' },
    { id: 'NIK, nama, dan tanggal lahir terbaca jelas.', en: 'NIK, name and birth date, clearly legible.' },
    dukcapil,
    { bring: 'copy' },
  ),
  'ktp-heir': paper(
    { id: 'KTP ahli waris', en: 'Identity card of the heir' },
    {
      id: 'NIK, nama, dan alamat yang sama dengan di surat keterangan ahli waris.',
      en: 'NIK, name and address as in the certificate of heirs.',
    },
    dukcapil,
    { bring: 'copy', of: 'heir' },
  ),
  'family-card': paper(
    { id: 'Kartu Keluarga (KK)', en: 'Family card (KK)' },
    {
      id: 'Peserta dan ahli waris tertulis di dalamnya, dengan hubungan keluarganya.',
      en: 'Participant and heirs stand in it, with how they are related.',
    },
    dukcapil,
    { bring: 'copy' },
  ),
  'death-certificate': paper(
    { id: 'Kutipan akta kematian', en: 'Death certificate' },
    {
      id: 'Nama, NIK, dan tanggal meninggal. Diurus di Dukcapil dengan surat kematian dari desa atau rumah sakit.',
      en: 'Name, NIK and day of death. Given by the civil registry for the letter of the village or hospital.',
    },
    dukcapil,
  ),
  'death-cause': paper(
    { id: 'Surat keterangan sebab kematian', en: 'Statement of the cause of death' },
    { id: 'Sebab meninggal dan tanggalnya.', en: 'Cause and day of death.' },
    doctor,
  ),
  'heirs-certificate': paper(
    { id: 'Surat keterangan ahli waris', en: 'Certificate of heirs' },
    {
      id: 'Semua ahli waris, hubungan masing-masing, dua saksi, tanda tangan lurah atau kepala desa dan camat.',
      en: 'All heirs, how each is related, two witnesses, signatures of the heads of village and district.',
    },
    village,
  ),
  'marriage-book': paper(
    { id: 'Buku nikah atau akta perkawinan', en: 'Marriage certificate' },
    { id: 'Nama kedua suami istri dan tanggal nikah.', en: 'Names of both spouses and the day of marriage.' },
    { id: 'KUA atau Dinas Dukcapil', en: 'Office of religious affairs (KUA) or civil registry' },
    { bring: 'copy', of: 'heir' },
  ),
  'birth-certificate': paper(
    { id: 'Akta kelahiran anak', en: 'Birth certificate of the child' },
    { id: 'Nama anak, tanggal lahir, dan nama orang tua.', en: 'Name of the child, birth date and parents.' },
    dukcapil,
    { bring: 'copy', of: 'heir' },
  ),
  'guardian-letter': paper(
    { id: 'Surat perwalian', en: 'Guardianship' },
    {
      id: 'Siapa yang bertindak untuk anak yang belum dewasa.',
      en: 'Who acts for a child that is not of age.',
    },
    { id: 'Pengadilan, atau desa untuk orang tua kandung', en: 'Court, or the village for a parent' },
    { of: 'heir' },
  ),
  kinship: paper(
    { id: 'Surat keterangan hubungan keluarga', en: 'Statement of kinship' },
    {
      id: 'Hubungan dengan peserta, dan bahwa suami, istri, atau anak tidak ada.',
      en: 'The relation to the participant, and that there is no spouse or child.',
    },
    village,
    { of: 'heir' },
  ),
  will: paper(
    { id: 'Surat wasiat', en: 'Will' },
    { id: 'Nama yang ditunjuk peserta, tanggal, dan tanda tangan.', en: 'Who is named, date and signature.' },
    { id: 'Notaris, atau dari peserta sendiri', en: 'Notary, or written by the participant' },
    { of: 'heir' },
  ),
  'bank-book': paper(
    { id: 'Buku rekening penerima', en: 'Bank book of whoever receives' },
    {
      id: 'Halaman dengan nama bank, nomor rekening, dan nama pemilik yang sama dengan KTP.',
      en: 'The page with bank, account number, and the same name as on the identity card.',
    },
    bank,
    { bring: 'copy', of: 'heir' },
  ),
  npwp: paper(
    { id: 'NPWP (bila saldo lebih dari Rp50 juta)', en: 'Tax number (for a balance above Rp50 million)' },
    { id: 'Nomor dan nama.', en: 'Number and name.' },
    { id: 'Kantor pajak', en: 'Tax office' },
    { bring: 'copy' },
  ),
}
