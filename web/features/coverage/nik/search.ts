import type { NikFaultKind } from '../../../../src/coverage/api.ts'

export const nikKinds: readonly NikFaultKind[] = ['shared', 'double', 'correction']

export interface NikSearch {
  kind?: NikFaultKind | undefined
  /** From 1. */
  page?: number | undefined
}

/** What the address of the screen asks for; anything else is as if it were not there. */
export function nikSearch({ kind, page }: Record<string, unknown>): NikSearch {
  const number = Number(page)
  return {
    kind: nikKinds.find((each) => each === kind),
    page: Number.isInteger(number) && number > 1 ? number : undefined,
  }
}
