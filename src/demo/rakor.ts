/**
 * The coordination meeting of 27 January 2026 as the press told of it: day, functions and the names published with them. What
 * was said and decided there is not published word for word: agenda and decisions are examples, and say so.
 */
export const rakor = {
  id: '019bfcf6-ee80-7000-8000-0000000000a1',
  asOf: '2025-12-31',
  figures: [
    'universe',
    'active',
    'uncovered',
    'coveragePercent',
    'financedByRegency',
    'benefitPeople',
    'benefitAmount',
    'benefitAverage',
    'benefitPeopleFinanced',
    'benefitAmountFinanced',
  ],
  meeting: {
    subject: 'Rapat koordinasi perlindungan pekerja: menutup kesenjangan kepesertaan BPJS Ketenagakerjaan',
    heldOn: '2026-01-27',
    startsAt: '09:00',
    place: 'Enrekang',
    chairName: 'Andi Liwang',
    chairFunction: 'Wakil Bupati Enrekang',
    secretaryName: 'Notulis Contoh',
    secretaryFunction: 'Dinas Koperasi, UMKM, Tenaga Kerja dan Transmigrasi',
    basis: [
      'PP 44/2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian',
      'Inpres 2/2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan',
    ],
    note: 'Contoh bawaan: hari, jabatan dan nama menurut berita; angka dihitung dari orang rekaan; uraian, notulis dan keputusan adalah contoh, bukan risalah resmi.',
    agenda: [
      {
        title: 'Kepesertaan per 31 Desember 2025',
        said: 'Peserta aktif, pekerja yang belum terlindungi dan yang dibiayai Pemda dibacakan dari angka yang dibekukan. Kesenjangan dibahas per kecamatan.',
      },
      {
        title: 'Manfaat yang sudah dibayar',
        said: 'Manfaat yang dibayar kepada pekerja dan keluarganya, termasuk yang iurannya dibiayai Pemda.',
      },
      {
        title: 'Menutup kesenjangan: perangkat daerah dan desa membawa pesan ke pekerja',
        said: 'Setiap perangkat daerah dan desa mendapat daftar dan tenggat; hasilnya diperiksa pada rapat berikutnya.',
      },
    ],
    participants: [
      {
        name: 'Andi Liwang',
        function: 'Wakil Bupati',
        party: 'leader',
        office: 'Pemerintah Kabupaten Enrekang',
      },
      {
        name: 'Zulkarnain Kara',
        function: 'Sekretaris Daerah',
        party: 'leader',
        office: 'Sekretariat Daerah Kabupaten Enrekang',
      },
      {
        name: 'Haryanjas',
        function: 'Kepala Kantor Cabang',
        party: 'branch',
        office: 'BPJS Ketenagakerjaan Cabang Palopo',
      },
      {
        function: 'Kepala Dinas',
        party: 'manpower',
        office: 'Dinas Koperasi, UMKM, Tenaga Kerja dan Transmigrasi',
      },
      {
        function: 'Kepala Dinas',
        party: 'dpmpd',
        office: 'Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa',
      },
      { function: 'Kepala Badan', party: 'bkad', office: 'Badan Keuangan dan Aset Daerah' },
      { function: 'Kepala Bagian', party: 'kesra', office: 'Bagian Kesejahteraan Rakyat' },
    ],
  },
  decisions: [
    {
      id: '019bfcf6-ee80-7000-8000-0000000000b1',
      text: 'Desa dan kelurahan mengunjungi pekerja yang belum terlindungi menurut daftar jangkauan dan mencatat hasilnya.',
      ownerParty: 'dpmpd',
      ownerOffice: 'Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa',
      dueOn: '2026-06-30',
      figure: 'uncovered',
      /** Of the frozen value: a tenth less. */
      share: 0.9,
    },
    {
      id: '019bfcf6-ee80-7000-8000-0000000000b2',
      text: 'Iuran pekerja yang dibiayai Pemda dianggarkan tanpa putus, dan nama yang meninggal atau pindah diganti.',
      ownerParty: 'bkad',
      ownerOffice: 'Badan Keuangan dan Aset Daerah',
      dueOn: '2026-12-31',
      figure: 'financedByRegency',
      share: 1,
    },
    {
      id: '019bfcf6-ee80-7000-8000-0000000000b3',
      text: 'Kantor cabang menyampaikan daftar manfaat yang dibayar setiap triwulan, agar keluarga yang belum mengklaim ditemukan.',
      ownerParty: 'branch',
      ownerOffice: 'BPJS Ketenagakerjaan Cabang Palopo',
      dueOn: '2026-04-30',
      figure: 'benefitPeople',
      share: null,
    },
    {
      id: '019bfcf6-ee80-7000-8000-0000000000b4',
      text: 'Setiap perangkat daerah mendaftarkan pekerja non-ASN-nya dan melaporkan yang belum terdaftar.',
      ownerParty: 'manpower',
      ownerOffice: 'Dinas Koperasi, UMKM, Tenaga Kerja dan Transmigrasi',
      dueOn: '2026-03-31',
      figure: 'active',
      share: 1.05,
    },
  ],
  followUp: {
    id: '019bfcf6-ee80-7000-8000-0000000000c1',
    decisionId: '019bfcf6-ee80-7000-8000-0000000000b3',
    text: 'Daftar manfaat yang dibayar sampai akhir 2025 sudah diterima dan dimasukkan.',
    reference: 'Manfaat dan klaim, berkas kantor cabang (contoh)',
    state: 'done',
  },
} as const
