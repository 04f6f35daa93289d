import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Drawn } from './drawn.ts'
import type { PaperLimits } from './limits.ts'
import { type PaperProblem, UnfitPaper } from './unfit-paper.ts'

export interface ToProcess {
  bytes: Uint8Array
  limits: PaperLimits
}
export type FromProcess =
  | { ready: true }
  | { drawn: Drawn }
  | { problem: PaperProblem; detail: UnfitPaper['detail'] }
  | { fault: string }

/** No settings and no keys, no leave to write or to start another program; Windows starts nothing without its own folder. */
export const confined: ForkOptions = {
  env: { SystemRoot: process.env.SystemRoot },
  execArgv: ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker', '--no-warnings'],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
}

/**
 * As `redraw`, in a process of its own: a picture that hangs, swells or breaks its decoder takes that process along
 * and nothing else.
 */
export async function redrawAside(bytes: Uint8Array, limits: PaperLimits): Promise<Drawn> {
  const child = fork(fileURLToPath(new URL('./redraw-process.ts', import.meta.url)), confined)
  try {
    return await answerOf(child, { bytes, limits })
  } finally {
    child.kill('SIGKILL')
  }
}

function answerOf(child: ChildProcess, work: ToProcess): Promise<Drawn> {
  const { milliseconds } = work.limits
  return new Promise((resolve, reject) => {
    let begun = false
    let said = ''
    // Kept only until it begins: what a decoder says later may hold words of the paper.
    child.stderr?.on('data', (text) => {
      if (!begun) said = `${said}${text}`.slice(0, 2000)
    })
    const tooLong = setTimeout(() => reject(new UnfitPaper('paper-heavy')), milliseconds)
    child.once('error', reject)
    child.on('message', (message: FromProcess) => {
      if ('ready' in message) {
        begun = true
        child.send(work)
      } else if ('drawn' in message) resolve(message.drawn)
      else if ('problem' in message) reject(new UnfitPaper(message.problem, message.detail))
      else reject(new Error(`a paper could not be drawn: ${message.fault}`))
    })
    child.once('close', (code, signal) => {
      clearTimeout(tooLong)
      reject(
        begun
          ? endedBy(signal)
          : new Error(`the drawing of papers does not start (${signal ?? code}): ${said}`),
      )
    })
  })
}

/** Killed for its memory; or its decoder broke. */
const endedBy = (signal: NodeJS.Signals | null) =>
  new UnfitPaper(signal === 'SIGKILL' ? 'paper-heavy' : 'paper-damaged')
