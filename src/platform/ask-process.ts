import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type FromProcess<Answer, Told> = { told: Told } | { answer: Answer } | { fault: string }

interface Listening<Told> {
  /** What it says on the way. */
  onTold?: (told: Told) => void
  signal?: AbortSignal | undefined
}

/**
 * Has a file of ours do heavy work in a process of its own, without our settings and keys. A thread would be lighter, but a
 * thread that ends while its WebAssembly is still being compiled can take the whole server along (V8, "jit_page.has_value()").
 */
export async function askProcess<Task, Answer, Told = never>(
  file: URL,
  task: Task,
  { onTold, signal }: Listening<Told> = {},
): Promise<Answer> {
  signal?.throwIfAborted()
  const { SystemRoot, NODE_COMPILE_CACHE } = process.env
  const child = fork(fileURLToPath(file), {
    env: { SystemRoot, NODE_COMPILE_CACHE },
    execArgv: ['--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const stop = () => void child.kill('SIGKILL')
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<Answer>((resolve, reject) => {
      child.on('message', (message: FromProcess<Answer, Told>) => {
        if ('told' in message) onTold?.(message.told)
        else if ('answer' in message) resolve(message.answer)
        else reject(new Error(message.fault))
      })
      child.once('error', reject)
      // Comes after the last message, unlike "exit".
      child.once('close', (code, killed) =>
        reject(signal?.reason ?? new Error(`a process ended without an answer (${killed ?? code})`)),
      )
      child.send(task as object)
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

/** The other side: answers the one task it is sent, and ends; also when nobody waits for it any more. */
export function answerOnce<Task, Answer, Told = never>(
  work: (task: Task, tell: (told: Told) => void) => Answer | Promise<Answer>,
): void {
  const send = (message: FromProcess<Answer, Told>) =>
    new Promise<void>((sent) => process.send!(message, () => sent()))
  process.once('disconnect', () => process.exit())
  process.once('message', async (task: Task) => {
    try {
      await send({ answer: await work(task, (told) => void send({ told })) })
    } catch (error) {
      await send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
    process.disconnect()
  })
}
