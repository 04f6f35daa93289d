import type { LawVersion } from '../../../../src/law/api.ts'

/** Two laws to compare: of two months, or as enacted and as proposed. */
export interface Compared {
  a: LawVersion
  b: LawVersion
}
