import { answerOnce } from '../../../platform/ask-process.ts'
import { solve } from './solve.ts'
import type { Solved, Task } from './task.ts'

answerOnce<Task, Solved, number>(solve)
