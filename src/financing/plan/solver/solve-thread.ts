import { parentPort, workerData } from 'node:worker_threads'
import { solve } from './solve.ts'
import type { FromSolver } from './solve-aside.ts'
import type { Task } from './task.ts'

const tell = (message: FromSolver) => parentPort?.postMessage(message)
tell({ solved: await solve(workerData as Task, (runs) => tell({ runs })) })
