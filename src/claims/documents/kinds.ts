import { familyPapers } from './kinds/family.ts'
import { formsPapers } from './kinds/forms.ts'
import type { PaperOfClaim } from './kinds/kind.ts'
import { schoolPapers } from './kinds/school.ts'
import { workPapers } from './kinds/work.ts'

/** Every kind of paper by its code. Never taken out: papers that were handed in are kept under these codes. */
export const paperKinds = {
  ...familyPapers,
  ...workPapers,
  ...schoolPapers,
  ...formsPapers,
} satisfies Record<string, PaperOfClaim>

export type PaperKindCode = keyof typeof paperKinds
