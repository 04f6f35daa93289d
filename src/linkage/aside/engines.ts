import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './questions.ts'

/** An engine without work ends after this: until then its code is compiled and its threads are warm. */
const idleMilliseconds = 20_000

interface Engine {
  thread: Worker
  /** Who waits for its answer; nobody while it rests. */
  asker: PromiseWithResolvers<unknown> | null
  /** When it is ended while it rests. */
  end: NodeJS.Timeout | undefined
}

const resting: Engine[] = []

/** Asks an engine in a thread of its own, so that other work can go on meanwhile. */
export async function askEngine<Q extends Question>(question: Q): Promise<Answer<Q>> {
  const engine = resting.pop() ?? start()
  clearTimeout(engine.end)
  engine.asker = Promise.withResolvers()
  engine.thread.ref()
  engine.thread.postMessage(question)
  const answer = (await engine.asker.promise) as Answer<Q>
  rest(engine)
  return answer
}

function start(): Engine {
  const thread = new Worker(new URL('./engine-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  })
  const engine: Engine = { thread, asker: null, end: undefined }
  thread.on('message', (answer) => engine.asker?.resolve(answer))
  thread.on('error', (error) => engine.asker?.reject(error))
  thread.on('exit', () => {
    engine.asker?.reject(new Error('the linkage ended without an answer'))
    leave(engine)
  })
  return engine
}

function rest(engine: Engine): void {
  engine.asker = null
  // The program may end while it waits for work.
  engine.thread.unref()
  engine.end = setTimeout(() => {
    leave(engine)
    void engine.thread.terminate()
  }, idleMilliseconds)
  engine.end.unref()
  resting.push(engine)
}

function leave(engine: Engine): void {
  clearTimeout(engine.end)
  if (resting.includes(engine)) resting.splice(resting.indexOf(engine), 1)
}
