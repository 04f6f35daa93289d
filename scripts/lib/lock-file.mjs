import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const marker = join(root, 'node_modules', '.semesta-lock')
const read = (...path) => readFileSync(join(root, ...path), 'utf8')
const lockHash = () => createHash('sha256').update(read('package-lock.json')).digest('hex')

/**
 * True when node_modules holds what package-lock.json asks for.
 * @param everything also what only tests, checks and traces need
 */
export function isInstalled(everything) {
  const recorded = existsSync(marker) ? readFileSync(marker, 'utf8') : ''
  if (recorded === record(true) || (!everything && recorded === record(false))) return true
  const found = [true, false].find((all) => (all || !everything) && matchesNpmsOwnRecord(all))
  if (found === undefined) return false
  recordInstall(found)
  return true
}

export function recordInstall(everything) {
  writeFileSync(marker, record(everything))
}

const record = (everything) => `${lockHash()} ${everything ? 'everything' : 'to run'}`

/** Someone may have run `npm ci` by hand: npm's record of what it installed then agrees with the lock file. */
function matchesNpmsOwnRecord(everything) {
  try {
    const wanted = JSON.parse(read('package-lock.json')).packages
    const present = JSON.parse(read('node_modules', '.package-lock.json')).packages
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || entry.link) return true
      const found = present[path]
      if (!found) return entry.optional || (!everything && (entry.dev || entry.devOptional))
      return found.version === entry.version && found.integrity === entry.integrity
    })
  } catch {
    return false
  }
}
