import { sql } from 'kysely'
import { calibrationState } from '../membership/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { ExpectedView, FigureValues } from './api.ts'
import { coverageOf, estimate, onListsSums, type UncoveredSums, uncoveredSums } from './expected.ts'

/** What is expected on a day beside what was counted; null where the cells are older than the columns it needs. */
export async function readExpected(
  db: Db,
  regencyCode: string,
  asOf: string,
  figures: FigureValues,
): Promise<ExpectedView | null> {
  const read = async (sums: typeof uncoveredSums) => {
    const { rows } = await sql<UncoveredSums>`select ${sums} from coverage_cell c
      where c.regency_code = ${regencyCode} and c.as_of = ${asOf}::date`.execute(db)
    return rows[0]!
  }
  const open = await read(uncoveredSums)
  const onLists = await read(onListsSums)
  if (open.expected === null || onLists.expected === null) return null
  const uncovered = {
    count: figures.uncovered,
    ...estimate(open.expected, open.variance, open.error),
  }
  return {
    // Who is active the participant list says by itself; the linkage neither adds nor takes anybody.
    active: { count: figures.active, ...estimate(figures.active, 0, 0) },
    activeOnLists: {
      count: activeOnLists(figures),
      ...estimate(onLists.expected, onLists.variance, onLists.error),
    },
    uncovered,
    coveragePercent: coverageOf(figures.active, figures.coveragePercent, uncovered),
    basis: await calibrationState(db, regencyCode),
  }
}

export function activeOnLists({ active, activeDead, activeMoved, activeNotOnLists }: FigureValues): number {
  return active - activeDead - activeMoved - activeNotOnLists
}
