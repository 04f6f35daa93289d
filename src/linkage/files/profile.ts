import { z } from 'zod'
import { kinds } from './comparison.ts'
import { dateOrders } from './kinds/date-order.ts'

const column = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

const field = z.strictObject({
  name: z
    .string()
    .regex(/^[^:+]+$/)
    .describe('How the field is called in the report and in pairs.csv.'),
  kind: z.enum(kinds).describe('How its values are read and compared.'),
  left: column.describe('Column of the left file, or several that are joined (year, month, day of a date).'),
  right: column.optional().describe('Column of the right file; the same as left when omitted.'),
  order: z
    .enum(dateOrders)
    .optional()
    .describe('Order of the parts of a date; found from the values when omitted.'),
  lines: z
    .array(z.enum(['left', 'right']))
    .min(1)
    .optional()
    .describe(
      'Files in which the column holds a name and what follows it, "Budi Santoso, Jl. Melati 5": of kind name the field reads the name, of another kind the rest.',
    ),
  levels: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'Levels to tell apart; one that is not named counts as the next weaker one that is. All when omitted.',
    ),
})

/** How two files of people are compared: plain data, published as docs/api/link-profile.schema.json. */
export const profileSchema = z.strictObject({
  format: z.literal(1),
  fields: z.array(field).min(1).describe('What is compared.'),
  rowId: z
    .strictObject({ left: z.string(), right: z.string().optional() })
    .optional()
    .describe('Columns that number the rows: written beside each pair, never compared.'),
  blocking: z
    .array(z.array(z.string()).min(1))
    .optional()
    .describe(
      'Rules by which pairs are found: each names keys that must all agree, "surname:first" or "birth:year". Chosen from the files when omitted.',
    ),
  acceptWeight: z
    .number()
    .default(0)
    .describe('Weight in bits from which a pair is a link; 0 is an even bet.'),
  oneToOne: z
    .boolean()
    .default(false)
    .describe('Each row has at most one partner: the strongest links first. Only between two files.'),
})

/** A profile with everything that has a default filled in. */
export type Profile = z.output<typeof profileSchema>
/** A profile as a person may write it. */
export type ProfileInput = z.input<typeof profileSchema>
export type ProfileField = Profile['fields'][number]

export const columnsOf = (given: string | string[]): string[] => (typeof given === 'string' ? [given] : given)
export const rightOf = ({ left, right }: ProfileField): string[] => columnsOf(right ?? left)
