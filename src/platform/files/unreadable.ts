export type FileProblem =
  | 'file-empty'
  | 'file-too-big'
  | 'file-not-a-sheet'
  | 'file-old-excel'
  | 'file-web-page'
  | 'file-binary-excel'
  | 'file-password'
  | 'file-damaged'
  | 'file-bomb'
  | 'file-unsafe'
  | 'file-too-many-columns'
  | 'file-too-many-rows'
  | 'file-too-slow'

/** Thrown while a file is read, wherever that happens; turned into a refusal at the edge of the import. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem
  readonly detail: Record<string, string | number>
  constructor(problem: FileProblem, detail: Record<string, string | number> = {}) {
    super(problem)
    this.problem = problem
    this.detail = detail
  }
}
