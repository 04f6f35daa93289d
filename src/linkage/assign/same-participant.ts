import { dateLevel } from '../compare/dates.ts'
import { compareIdentity, dateLevels, nikLevel } from '../compare/identity.ts'
import { compareNames, nameLevel } from '../compare/names.ts'
import { nameAt, type Rows } from '../standardise/row-fields.ts'

/** Two rows of the participant list that are plainly one person with two cards; neither is the other's rival. */
export function sameParticipant(rows: Rows, i: number, j: number): boolean {
  const cell = compareIdentity(rows, i, rows, j)
  const name = compareNames(rows.names, nameAt(rows, i), nameAt(rows, j))
  if (Math.floor(cell / dateLevels) === nikLevel.equal) return name < nameLevel.partial
  return (
    Math.floor(cell / dateLevels) !== nikLevel.different &&
    cell % dateLevels === dateLevel.equal &&
    name <= nameLevel.spacing
  )
}
