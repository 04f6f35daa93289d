import { dateLevel } from '../compare/dates.ts'
import { dateLevels, identityCells, nikLevel } from '../compare/identity.ts'
import { identityOf, motherOf, nameOf, sexOf, villageOf } from '../compare/pattern.ts'
import type { ModelField } from '../model/field.ts'
import { workerDefaults } from './worker-defaults.ts'

function single(
  name: 'name' | 'sex' | 'village' | 'mother',
  levelOf: (pattern: number) => number,
): ModelField {
  const { m, u } = workerDefaults[name]
  const group = Int8Array.from([...m.map(() => 0), -1])
  return { name, group, m0: Float64Array.from([...m, 0]), u0: Float64Array.from([...u, 0]), levelOf }
}

/** Groups of the joint comparison: 0 both known, 1 a NIK is missing, 2 a date is missing, -1 neither can be compared. */
function identity(): ModelField {
  const { nik, date } = workerDefaults
  const field: ModelField = {
    name: 'identity',
    group: new Int8Array(identityCells),
    m0: new Float64Array(identityCells),
    u0: new Float64Array(identityCells),
    levelOf: identityOf,
  }
  for (let n = 0; n <= nikLevel.missing; n++) {
    for (let d = 0; d <= dateLevel.missing; d++) {
      const cell = n * dateLevels + d
      const noNik = n === nikLevel.missing
      const noDate = d === dateLevel.missing
      field.group[cell] = noNik ? (noDate ? -1 : 1) : noDate ? 2 : 0
      field.m0[cell] = (noNik ? 1 : nik.m[n]!) * (noDate ? 1 : date.m[d]!)
      field.u0[cell] = (noNik ? 1 : nik.u[n]!) * (noDate ? 1 : dateGivenNik(n, d))
    }
  }
  return field
}

/** Among other people with a near NIK the date is often near as well, because it is part of the NIK. */
function dateGivenNik(n: number, d: number): number {
  return n < nikLevel.different ? 1 / dateLevels : workerDefaults.date.u[d]!
}

/** The fields of lists of workers and participants. */
export const workerFields: ModelField[] = [
  identity(),
  single('name', nameOf),
  single('sex', sexOf),
  single('village', villageOf),
  single('mother', motherOf),
]
