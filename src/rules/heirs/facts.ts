import { choiceField, dayField, type FactsOf, listField, rupiahField, yesNoField } from '../core/fields.ts'
import { relations } from './relations.ts'

const relative = {
  relation: choiceField(relations, {
    title: { id: 'Hubungan', en: 'Relation' },
    description: {
      id: 'Hubungan dengan peserta yang meninggal.',
      en: 'Relation to the participant who died.',
    },
    example: 'child',
    required: true,
  }),
  alive: yesNoField({
    title: { id: 'Masih hidup', en: 'Alive' },
    description: { id: 'Hidup pada hari peserta meninggal.', en: 'Alive on the day of death.' },
    example: true,
    required: true,
  }),
}

export const fields = {
  diedOn: dayField({
    title: { id: 'Meninggal pada', en: 'Died on' },
    description: { id: 'Hari kematian peserta menurut akta.', en: 'Day of death by the certificate.' },
    example: '2026-06-10',
    required: true,
  }),
  programme: choiceField(
    {
      JKM: { id: 'Jaminan Kematian (JKM)', en: 'Death benefit (JKM)' },
      JKK: { id: 'Jaminan Kecelakaan Kerja (JKK)', en: 'Work accident benefit (JKK)' },
    },
    {
      title: { id: 'Program', en: 'Programme' },
      description: { id: 'Program yang membayar.', en: 'The programme that pays.' },
      example: 'JKM',
      required: true,
    },
  ),
  grants: rupiahField({
    title: { id: 'Santunan', en: 'Grants' },
    description: {
      id: 'Jumlah santunan sekaligus dan santunan berkala, tanpa biaya pemakaman dan beasiswa.',
      en: 'The grants, without the funeral and the scholarships.',
    },
    example: 32_000_000,
    max: 1_000_000_000_000,
    required: true,
  }),
  funeral: rupiahField({
    title: { id: 'Biaya pemakaman', en: 'Funeral costs' },
    description: { id: 'Biaya pemakaman yang dibayar program.', en: 'Funeral costs the programme pays.' },
    example: 10_000_000,
    max: 1_000_000_000,
    required: true,
  }),
  relatives: listField(relative, {
    title: { id: 'Keluarga', en: 'Relatives' },
    description: {
      id: 'Keluarga peserta, satu orang satu baris, tanpa nama. Isi dari surat keterangan ahli waris.',
      en: 'Relatives of the participant, one a row, without names; from the certificate of heirs.',
    },
    example: [
      { relation: 'spouse', alive: true },
      { relation: 'child', alive: true },
    ],
    max: 30,
    required: true,
  }),
}
export type Facts = FactsOf<typeof fields>
