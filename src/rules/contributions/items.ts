/** What a line of a contribution is for. */
export const items = {
  jkk: { id: 'jkk', programme: 'JKK', title: { id: 'Iuran JKK', en: 'JKK contribution' } },
  jkm: { id: 'jkm', programme: 'JKM', title: { id: 'Iuran JKM', en: 'JKM contribution' } },
  jhtEmployer: {
    id: 'jht-pemberi-kerja',
    programme: 'JHT',
    title: { id: 'Iuran JHT bagian pemberi kerja', en: 'JHT contribution, share of the employer' },
  },
  jhtWorker: {
    id: 'jht-pekerja',
    programme: 'JHT',
    title: { id: 'Iuran JHT bagian pekerja', en: 'JHT contribution, share of the worker' },
  },
  jht: { id: 'jht', programme: 'JHT', title: { id: 'Iuran JHT', en: 'JHT contribution' } },
  jpEmployer: {
    id: 'jp-pemberi-kerja',
    programme: 'JP',
    title: { id: 'Iuran JP bagian pemberi kerja', en: 'JP contribution, share of the employer' },
  },
  jpWorker: {
    id: 'jp-pekerja',
    programme: 'JP',
    title: { id: 'Iuran JP bagian pekerja', en: 'JP contribution, share of the worker' },
  },
  jpDeferred: {
    id: 'jp-ditunda',
    programme: 'JP',
    title: { id: 'Iuran JP yang ditunda', en: 'JP contribution deferred' },
  },
  jkpState: {
    id: 'jkp-pemerintah',
    programme: 'JKP',
    title: { id: 'Iuran JKP yang ditambahkan pemerintah', en: 'JKP contribution added by the state' },
  },
  jkpFromJkk: {
    id: 'jkp-dari-jkk',
    programme: 'JKP',
    title: { id: 'Bagian JKP di dalam iuran JKK', en: 'JKP share inside the JKK contribution' },
  },
  jkpFromJkm: {
    id: 'jkp-dari-jkm',
    programme: 'JKP',
    title: { id: 'Bagian JKP di dalam iuran JKM', en: 'JKP share inside the JKM contribution' },
  },
  pmiBefore: {
    id: 'pmi-sebelum',
    programme: 'JKK+JKM',
    title: { id: 'JKK dan JKM sebelum bekerja', en: 'JKK and JKM before work' },
  },
  pmiDuring: {
    id: 'pmi-selama-dan-setelah',
    programme: 'JKK+JKM',
    title: { id: 'JKK dan JKM selama dan setelah bekerja', en: 'JKK and JKM during and after work' },
  },
} as const

export const baseWords = { id: 'dasar iuran', en: 'base' }
