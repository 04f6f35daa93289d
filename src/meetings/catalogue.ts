import { maySeeFigure } from '../access/questions.ts'
import { benefitFigures, benefitFiguresOn } from '../claims/questions.ts'
import { catalogue, figuresOn } from '../coverage/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { Refusal } from '../platform/problem.ts'
import type { ChoosableView } from './api.ts'

/** Everybody who reads meetings reads these; how good the linkage is and what is expected has ranges, and is no figure to decide on. */
const counted = catalogue.filter(
  ({ id, hasRows }) => (hasRows || id === 'coveragePercent') && maySeeFigure('opd', id),
)

/** Each figure a meeting may freeze, as its own subject declares it. */
export const choosable: ChoosableView = [
  ...counted.map(({ id, name, definition, unit, source }) => ({ id, name, definition, unit, source })),
  ...benefitFigures.map(({ id, name, definition, unit, source }) => ({ id, name, definition, unit, source })),
]

/** The values of all of them on a day, by the lists and files as they are now. */
export async function valuesOn(
  db: Db,
  regencyCode: string,
  asOf: string,
  at: Date,
): Promise<{ ok: true; values: Record<string, number> } | Refusal> {
  const day = await figuresOn(db, regencyCode, asOf, at)
  if (!day.ok) return day
  return { ok: true, values: { ...day.figures, ...(await benefitFiguresOn(db, regencyCode, asOf)) } }
}
