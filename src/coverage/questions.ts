/** What other subjects and the command line may ask of coverage. */
import { countFigures } from './figures.ts'

export type { CountFigureId, FigureId, FigureValues, NikFaultKind } from './api.ts'

export const countFigureIds = countFigures.map((figure) => figure.id)
export { type GapAsked, gapReport } from './gap-report.ts'
export { headlineOf, latestFigures } from './headline.ts'
export { listNewcomer, unlistNewcomer } from './newcomer.ts'
export { nikReport } from './nik-faults/report.ts'
export { refreshCoverage } from './refresh.ts'
export { type CoverageBy, coverageReport } from './report.ts'
