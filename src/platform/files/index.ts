export { defaultLimits, type Limits } from './limits.ts'
export { openWorkbook } from './open-workbook.ts'
export { type FileProblem, UnreadableFile } from './unreadable.ts'
export type { Cell, CellKind, FileNote, Row, Sheet, SheetRows, Workbook } from './workbook.ts'
