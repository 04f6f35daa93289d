import { Dictionary } from '../standardise/dictionary.ts'
import type { Comparison } from './comparison.ts'
import { foldLevels } from './fold-levels.ts'
import { categoryField } from './kinds/categories.ts'
import { codeField } from './kinds/codes.ts'
import { dateOrderOf } from './kinds/date-order.ts'
import { dateField } from './kinds/dates.ts'
import { fullName } from './kinds/full-name.ts'
import { nikAndDate } from './kinds/nik-date.ts'
import { numberField } from './kinds/numbers.ts'
import { partOfLine } from './kinds/person-line.ts'
import { type NameColumn, splitName } from './kinds/split-names.ts'
import { wordsField } from './kinds/words.ts'
import { columnsOf, type Profile, type ProfileField, rightOf } from './profile.ts'
import { eachSide, type Sides } from './sides.ts'
import { type Table, valuesOf } from './table.ts'

/** The rows of both tables in the order in which they are worked on. */
export interface Ordered {
  tables: Sides<Table>
  /** Row of the table for each row of the work. */
  order: Sides<Int32Array>
  /** The day on which two-digit years are read, yyyy-mm-dd. */
  asOf: string
}

const ordersOf = (field: ProfileField, values: Sides<string[]>) =>
  eachSide(values, (side) => field.order ?? dateOrderOf(side).order)

/** Every field of the profile made ready, in the order of the profile. */
export function buildComparisons(profile: Profile, { tables, order, asOf }: Ordered): Comparison[] {
  const dictionary = new Dictionary()
  const values = (field: ProfileField): Sides<string[]> => {
    const joiner = field.kind === 'date' ? '-' : ' '
    const part = field.kind === 'name' ? 'name' : 'rest'
    const at = (side: 'left' | 'right', table: Table, headers: string[], rows: Int32Array) => {
      const all = valuesOf(table, headers, joiner)
      if (!field.lines?.includes(side)) return Array.from(rows, (row) => all[row]!)
      return Array.from(rows, (row) => partOfLine(all[row]!, part))
    }
    return {
      a: at('left', tables.a, columnsOf(field.left), order.a),
      b: tables.b && at('right', tables.b, rightOf(field), order.b!),
    }
  }
  const parts = profile.fields.flatMap((field): NameColumn[] =>
    field.kind === 'given-name' || field.kind === 'surname'
      ? [{ name: field.name, kind: field.kind, values: values(field) }]
      : [],
  )
  const nik = profile.fields.find(({ kind }) => kind === 'nik')
  // The first date belongs to the NIK, which is compared together with it.
  const birth = nik && profile.fields.find(({ kind }) => kind === 'date')
  return profile.fields.flatMap((field) => {
    if (field === birth) return []
    if (field === nik && birth) {
      const dates = values(birth)
      return [nikAndDate(field.name, values(field), dates, ordersOf(birth, dates), asOf)]
    }
    const built = build(field, values(field), parts, dictionary)
    return [field.levels ? foldLevels(built, field.levels) : built]
  })
}

function build(
  field: ProfileField,
  values: Sides<string[]>,
  parts: NameColumn[],
  dictionary: Dictionary,
): Comparison {
  const { name, kind } = field
  switch (kind) {
    case 'name':
      return fullName(name, values, dictionary)
    case 'given-name':
    case 'surname': {
      const mine = parts.find((part) => part.name === name)!
      return splitName(mine, otherPart(mine, parts), dictionary)
    }
    case 'date':
      return dateField(name, values, ordersOf(field, values))
    case 'category':
      return categoryField(name, values)
    case 'number':
      return numberField(name, values)
    case 'place':
    case 'text':
    case 'email':
      return wordsField(name, kind, values)
    default:
      return codeField(name, kind, values)
  }
}

/** Only the first given name and the first surname change places. */
function otherPart(mine: NameColumn, parts: NameColumn[]): NameColumn | null {
  const given = parts.find(({ kind }) => kind === 'given-name')
  const surname = parts.find(({ kind }) => kind === 'surname')
  if (!given || !surname || (mine !== given && mine !== surname)) return null
  return mine === given ? surname : given
}
