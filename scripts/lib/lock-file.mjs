import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const marker = join(root, 'node_modules', '.semesta-lock')
const read = (...path) => readFileSync(join(root, ...path), 'utf8')
const lockHash = () => createHash('sha256').update(read('package-lock.json')).digest('hex')

/** True when node_modules holds what package-lock.json asks for. */
export function isInstalled() {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash()) return true
  if (!matchesNpmsOwnRecord()) return false
  recordInstall()
  return true
}

export function recordInstall() {
  writeFileSync(marker, lockHash())
}

/** Someone may have run `npm ci` by hand: npm's record of what it installed then agrees with the lock file. */
function matchesNpmsOwnRecord() {
  try {
    const wanted = JSON.parse(read('package-lock.json')).packages
    const present = JSON.parse(read('node_modules', '.package-lock.json')).packages
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || entry.link) return true
      const found = present[path]
      return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional
    })
  } catch {
    return false
  }
}
