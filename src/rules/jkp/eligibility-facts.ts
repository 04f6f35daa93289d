import { choiceField, countField, yesNoField } from '../core/fields.ts'

/** Firms of these sizes have programmes of their own. */
const sizes = {
  micro: { id: 'Usaha mikro', en: 'Micro' },
  small: { id: 'Usaha kecil', en: 'Small' },
  medium: { id: 'Usaha menengah', en: 'Medium' },
  large: { id: 'Usaha besar', en: 'Large' },
}

/** Who may be in JKP at all. Whoever has paid months of JKP was taken in, so none of it need be known. */
export const eligibilityFields = {
  citizen: yesNoField({
    title: { id: 'Warga negara Indonesia', en: 'Indonesian citizen' },
    description: {
      id: 'Kosong: dianggap ya, karena iuran JKP tercatat lunas.',
      en: 'When empty: taken as yes, for months of JKP are paid.',
    },
    example: true,
  }),
  ageAtRegistration: countField({
    title: { id: 'Usia saat didaftarkan pada JKP', en: 'Age when registered in JKP' },
    description: {
      id: 'Usia genap pada hari pendaftaran. Kosong: dianggap belum melewati batas.',
      en: 'Full years on the day of registration. When empty: taken to be under the limit.',
    },
    example: 34,
    max: 100,
  }),
  jkn: yesNoField({
    title: { id: 'Peserta JKN', en: 'Member of JKN' },
    description: {
      id: 'Terdaftar pada BPJS Kesehatan lewat pemberi kerja. Kosong: dianggap ya.',
      en: 'Registered with BPJS Kesehatan by the employer. When empty: taken as yes.',
    },
    example: true,
  }),
  firmSize: choiceField(sizes, {
    title: { id: 'Skala perusahaan', en: 'Size of the firm' },
    description: {
      id: 'Menentukan bila pekerja tidak ikut JP: usaha menengah dan besar wajib JP, usaha mikro dan kecil tidak.',
      en: 'Decides if the worker is not in JP: medium and large firms must have it, micro and small ones need not.',
    },
    example: 'medium',
  }),
  jht: yesNoField({
    title: { id: 'Ikut JHT', en: 'With JHT' },
    description: { id: 'Kosong: dianggap ya.', en: 'When empty: taken as yes.' },
    example: true,
  }),
  jp: yesNoField({
    title: { id: 'Ikut JP', en: 'With JP' },
    description: { id: 'Kosong: dianggap ya.', en: 'When empty: taken as yes.' },
    example: true,
  }),
}
