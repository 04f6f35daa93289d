import { answerOnce } from '../../platform/ask-process.ts'
import { openSolver } from '../../platform/highs.ts'
import type { ToProtect } from './aside.ts'
import { type Protected, protect } from './protect.ts'

answerOnce<ToProtect, Protected>(async ({ table, earlier }) => protect(await openSolver(), table, earlier))
