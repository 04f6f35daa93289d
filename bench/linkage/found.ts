/** What a side of the benchmark found. */
export interface Found {
  readonly links: readonly (readonly [worker: string, participant: string])[]
  readonly candidates: number
}
