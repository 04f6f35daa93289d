import type { Item } from '../core/assessment.ts'

const pension = (id: string, name: string, en: string) =>
  ({ id, programme: 'JP', title: { id: name, en } }) as const satisfies Item

/** The pensions of PP 45/2015 Pasal 16. */
export const pensionItems = {
  oldAge: pension('pensiun-hari-tua', 'Pensiun hari tua sebulan', 'Old-age pension a month'),
  disability: pension('pensiun-cacat', 'Pensiun cacat sebulan', 'Disability pension a month'),
  spouse: pension('pensiun-janda-duda', 'Pensiun janda atau duda sebulan', 'Pension of the spouse a month'),
  child: pension('pensiun-anak', 'Pensiun anak sebulan', 'Pension of the children a month'),
  parent: pension('pensiun-orang-tua', 'Pensiun orang tua sebulan', 'Pension of a parent a month'),
}
export type PensionItem = (typeof pensionItems)[keyof typeof pensionItems]

/** What lifts a pension to the least there is. */
export const topUp = pension(
  'tambahan-paling-sedikit',
  'Tambahan sampai manfaat paling sedikit',
  'Added up to the least pension',
)
