import { parentPort, workerData } from 'node:worker_threads'
import { dedupe } from '../linkage/index.ts'
import type { Deduped, DedupeWork } from './dedupe-aside.ts'

const { records, options } = workerData as DedupeWork
const { clusters, pairs, review, model } = dedupe(records, options)
parentPort?.postMessage({ clusters, pairs, review, model } satisfies Deduped)
