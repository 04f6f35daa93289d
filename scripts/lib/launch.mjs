import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runtime } from './runtime.mjs'

/**
 * Runs a source file on the pinned Node and ends as it ends.
 * The child gets a channel to us, so that it notices and stops cleanly if we are killed.
 */
export function launch(file, args, { cwd = process.cwd() } = {}) {
  const child = spawn(runtime(), ['--enable-source-maps', file, ...args], {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Sources are compiled once, not at every start.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'semesta'), ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 3
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 3)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
  return child
}
