import { askProcess } from '../../../platform/ask-process.ts'
import type { Solved, Task } from './task.ts'

/** Solves in a process of its own, so that the server answers meanwhile; tells how often the solver was run. */
export const solveAside = (
  task: Task,
  onRun: (runs: number) => void,
  signal?: AbortSignal,
): Promise<Solved> =>
  askProcess<Task, Solved, number>(new URL('./solve-process.ts', import.meta.url), task, {
    onTold: onRun,
    signal,
  })
