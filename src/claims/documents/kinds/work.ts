import { doctor, paper, workplace } from './kind.ts'

/** What happened at work, and how work ended. */
export const workPapers = {
  'witness-statement': paper(
    { id: 'Kronologi dan keterangan saksi', en: 'What happened, by witnesses' },
    {
      id: 'Urutan kejadian, jam, tempat, dan tanda tangan dua saksi.',
      en: 'The course of events, hour, place, and two signatures.',
    },
    {
      id: 'Saksi; diketahui pemberi kerja atau kepala desa',
      en: 'Witnesses, with the employer or village head',
    },
  ),
  'work-proof': paper(
    { id: 'Bukti sedang bekerja (absensi, surat tugas, atau keterangan desa)', en: 'Proof of being at work' },
    {
      id: 'Bahwa pada hari dan jam itu korban bekerja atau pergi-pulang kerja.',
      en: 'That the person worked, or was on the way to or from work, at that hour.',
    },
    {
      id: 'Pemberi kerja; untuk peserta mandiri kepala desa',
      en: 'Employer; for the self-employed the village head',
    },
  ),
  'police-report': paper(
    { id: 'Laporan polisi', en: 'Police report' },
    {
      id: 'Nomor laporan, tempat, dan waktu kecelakaan lalu lintas.',
      en: 'Number of the report, place and time of the traffic accident.',
    },
    { id: 'Kepolisian', en: 'Police' },
    { bring: 'copy' },
  ),
  'care-receipts': paper(
    { id: 'Kuitansi pengobatan dan pengangkutan', en: 'Receipts for care and transport' },
    {
      id: 'Yang dibayar sendiri: jumlah, tanggal, rincian, dan cap.',
      en: 'What was paid by the family: amount, date, details and stamp.',
    },
    doctor,
  ),
  'wage-proof': paper(
    { id: 'Bukti upah terakhir', en: 'Proof of the last wage' },
    { id: 'Upah bulan terakhir sebelum kejadian.', en: 'The wage of the last month before it happened.' },
    workplace,
    { bring: 'copy' },
  ),
  'disease-diagnosis': paper(
    { id: 'Surat diagnosis penyakit akibat kerja', en: 'Diagnosis of an occupational disease' },
    {
      id: 'Penyakit, pekerjaan yang menyebabkannya, dan tanggal diagnosis.',
      en: 'The disease, the work that caused it, and the day of diagnosis.',
    },
    { id: 'Dokter spesialis okupasi atau dokter penasihat', en: 'Occupational physician' },
  ),
  'disability-certificate': paper(
    { id: 'Surat keterangan cacat total tetap', en: 'Certificate of permanent total disability' },
    {
      id: 'Bahwa peserta tidak dapat bekerja lagi, sejak kapan.',
      en: 'That work is no longer possible, since when.',
    },
    doctor,
  ),
  'work-ended': paper(
    { id: 'Surat keterangan berhenti kerja', en: 'Statement that work has ended' },
    {
      id: 'Tanggal berhenti dan sebabnya (mengundurkan diri, kontrak habis, atau pensiun).',
      en: 'The day it ended and why (resigned, contract over, retired).',
    },
    workplace,
  ),
  'business-ended': paper(
    { id: 'Surat pernyataan berhenti bekerja (peserta mandiri)', en: 'Declaration that own work has ended' },
    { id: 'Tanggal berhenti, tanda tangan, diketahui desa.', en: 'The day, signed, with the village.' },
    { id: 'Peserta; diketahui kepala desa', en: 'Participant, with the village head' },
  ),
  'dismissal-proof': paper(
    { id: 'Bukti PHK', en: 'Proof of dismissal' },
    {
      id: 'Surat PHK yang diterima pekerja dan tanda terima laporannya di Disnaker, atau perjanjian bersama, atau putusan.',
      en: 'The letter of dismissal with the labour office’s receipt, a joint agreement, or a ruling.',
    },
    workplace,
  ),
  'job-seeking': paper(
    { id: 'Surat komitmen aktif mencari kerja', en: 'Commitment to look for work' },
    { id: 'Dibuat di akun SIAPkerja.', en: 'Made in the SIAPkerja account.' },
    { id: 'Peserta, lewat SIAPkerja', en: 'Participant, by SIAPkerja' },
    { bring: 'filled' },
  ),
  passport: paper(
    { id: 'Paspor dan pernyataan tidak kembali bekerja', en: 'Passport and declaration of leaving' },
    { id: 'Identitas dan tanggal meninggalkan Indonesia.', en: 'Identity and day of leaving Indonesia.' },
    { id: 'Imigrasi; peserta', en: 'Immigration; participant' },
    { bring: 'copy' },
  ),
}
