/** What other subjects and the command line may ask of coverage. */
import { countFigures } from './figures.ts'

export {
  type CountFigureId,
  type FigureId,
  type FigureValues,
  type NikFaultKind,
  nikFaultKind,
  peopleQuery,
} from './api.ts'

export const countFigureIds = countFigures.map((figure) => figure.id)
export { catalogue, figureOf } from './figures.ts'
export { figuresOn } from './figures-on.ts'
export { countFullPeople, type FullPeople, openFullPeople, peopleFilterWords } from './full-people.ts'
export { type GapAsked, gapReport } from './gap-report.ts'
export { getBridge } from './get-bridge.ts'
export { headlineOf, latestFigures } from './headline.ts'
export { keptDayBefore } from './kept-day.ts'
export { listNewcomer, unlistNewcomer } from './newcomer.ts'
export { getNextSteps } from './next-steps.ts'
export { countNikFile, markedNikFile, nikFileWords } from './nik-faults/full-file.ts'
export { nikReport } from './nik-faults/report.ts'
export { latestPublicCells, type PublicCell, publicFigures } from './public-cells.ts'
export type { PeopleAsked } from './query-people.ts'
export { getAreas, getBreakdown, getCoverage, getTrend } from './reads.ts'
export { refreshCoverage } from './refresh.ts'
export { type CoverageBy, coverageReport } from './report.ts'
export { resolveDay } from './resolve-day.ts'
