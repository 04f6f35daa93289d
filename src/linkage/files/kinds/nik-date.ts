import { compareIdentity, dateLevels } from '../../compare/identity.ts'
import { sampleGrid } from '../../model/grid.ts'
import { productOf } from '../../model/product.ts'
import { identityTotals, tallyIdentity } from '../../profiles/identity-totals.ts'
import { sampleLevels } from '../../profiles/sample-levels.ts'
import { workerFields } from '../../profiles/worker-fields.ts'
import { dayNumber } from '../../standardise/dates.ts'
import { Dictionary } from '../../standardise/dictionary.ts'
import { cleanNik } from '../../standardise/nik.ts'
import { columnOf, dateAt, nikDateAt, nikHighAt, type Rows } from '../../standardise/row-fields.ts'
import { readRows } from '../../standardise/rows.ts'
import { levels } from '../../types.ts'
import type { Comparison } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { codeField } from './codes.ts'
import { type DateOrder, isDay, readDate } from './date-order.ts'
import { dateField } from './dates.ts'
import { heldPairs } from './held.ts'

const names = levels.nik.flatMap((nik) => levels.birthDate.map((date) => `${nik}/${date}`))

/**
 * NIK and birth date as one joint comparison, as the worker profile has it: a NIK holds region, date and sex, and two
 * neighbours born on one day differ only in its last digits.
 */
export function nikAndDate(
  name: string,
  niks: Sides<string[]>,
  dates: Sides<string[]>,
  orders: Sides<DateOrder>,
  asOf: string,
): Comparison {
  const a = rowsOf(niks.a, dates.a, orders.a, asOf)
  const b = niks.b && rowsOf(niks.b, dates.b!, orders.b ?? orders.a, asOf)
  const right = b ?? a
  const product = productOf(a, b)
  const field = workerFields[0]!
  const code = codeField(name, 'national-id', niks)
  const date = dateField(`${name}:birth`, dates, orders)
  const inNik: Sides<Int32Array> = eachSide({ a, b }, (rows) => columnOf(rows, nikDateAt))
  const stated: Sides<Int32Array> = eachSide({ a, b }, (rows) => columnOf(rows, dateAt))
  return {
    name,
    kind: 'nik',
    levels: names,
    m0: [...field.m0].slice(0, -1),
    u0: [...field.u0].slice(0, -1),
    compare: (i, j) => compareIdentity(a, i, right, j),
    counted: new Map(),
    comparable: heldPairs(code.ids),
    ids: code.ids,
    agreeing: dateLevels,
    keys: [
      ...code.keys,
      { name: `${name}:region-date`, keys: eachSide({ a, b }, regionAndDate) },
      { name: `${name}:date`, keys: inNik, facing: stated },
      { name: `${name}:dates`, keys: inNik },
      ...date.keys,
    ],
    group: field.group,
    totals(inCandidates) {
      const sample = sampleGrid(product, 1)
      const sampled = sampleLevels(product, sample).identity
      return identityTotals(product, sample.pairs, sampled, inCandidates, tallyIdentity(product))
    },
  }
}

/** In the order given. */
function rowsOf(niks: string[], dates: string[], order: DateOrder, asOf: string): Rows {
  const records = niks.map((nik, row) => {
    const date = readDate(dates[row]!, order)
    return {
      key: String(row),
      nik: cleanNik(nik),
      nikDamagedLast: false,
      name: '',
      birthDate: isDay(date) ? isoOf(date) : null,
      sex: null,
      village: null,
      mother: null,
    }
  })
  return readRows(records, new Dictionary(), asOf)
}

function isoOf(date: number): string {
  const text = String(date).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** Region and date of the NIK as one small number; 0 when there is none. */
function regionAndDate(rows: Rows): Int32Array {
  return columnOf(rows, nikDateAt).map((date, i) => {
    const region = nikHighAt(rows, i) >>> 8
    return date === 0 ? 0 : (region & 0x3ffff) * 8192 + (dayNumber(date) % 8192) + 1
  })
}
