import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { refuse } from './say.mjs'

/** The oldest Node that runs our sources directly, should the pinned one be missing. */
const oldest = [22, 18]

/** The Node binary the sources run on: the pinned one, else the caller's own if it is new enough. */
export function runtime() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath
  return refuse(
    'The pinned Node was not installed: npm did not run the install script of the package "node".\n' +
      'Allow install scripts (npm config set ignore-scripts false), delete node_modules, and run the command again,\n' +
      `or use Node ${oldest.join('.')} or newer.`,
  )
}
