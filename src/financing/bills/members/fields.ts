/** What may stand in a column of the file of members. Words of each are messages `bills.field.<code>`. */
export const memberFields = [
  'number',
  'nik',
  'name',
  'birthDate',
  'sex',
  'address',
  'village',
  'district',
  'group',
  'month',
  'from',
  'until',
  'amount',
  'base',
  'occupation',
  'motherName',
  'decree',
  'source',
  'text',
] as const
export type MemberField = (typeof memberFields)[number]

export interface MemberColumn {
  heading: string
  field: MemberField
  /** What stands there when the field is `text`. */
  text?: string | undefined
}
