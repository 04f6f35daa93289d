import { parentPort } from 'node:worker_threads'
import { dedupe } from '../dedupe.ts'
import { linkLists } from '../link-lists.ts'
import { buffersOf, packDecisions } from './pack-decisions.ts'
import type { Deduped, PackedLinks, Question } from './questions.ts'

parentPort?.on('message', (question: Question) => {
  if ('dedupe' in question) {
    const { clusters, pairs, review, model } = dedupe(question.dedupe, question.options)
    parentPort?.postMessage({ clusters, pairs, review, model } satisfies Deduped)
    return
  }
  const { decisions, ...rest } = linkLists(...question.link, question.options)
  const packed = packDecisions(decisions)
  parentPort?.postMessage({ ...rest, decisions: packed } satisfies PackedLinks, buffersOf(packed))
})
