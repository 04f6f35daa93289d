/** The columns of the workbook, as written and as read back. */
export const columns = [
  { name: 'code', title: 'Kode' },
  { name: 'person', title: 'Nama' },
  { name: 'rt', title: 'RT' },
  { name: 'path', title: 'Jalan berikutnya' },
  { name: 'employer', title: 'Pemberi kerja' },
  { name: 'mark', title: 'Hasil' },
  { name: 'visitedOn', title: 'Hari kunjungan' },
  { name: 'nextOn', title: 'Datang lagi' },
  { name: 'note', title: 'Catatan' },
] as const
