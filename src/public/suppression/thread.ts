import { parentPort, workerData } from 'node:worker_threads'
import { protect } from './protect.ts'
import { openSolver } from './shift.ts'
import type { Published, Table } from './table.ts'

const { table, earlier } = workerData as { table: Table; earlier: Published[] }
parentPort?.postMessage(protect(await openSolver(), table, earlier))
