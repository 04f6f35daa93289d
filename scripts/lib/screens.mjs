import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runtime } from './runtime.mjs'
import { refuse, say } from './say.mjs'

const dist = join(root, 'web', 'dist')
const marker = join(dist, '.made-from')

/** Builds the screens when their sources are not the ones they were last built from. */
export function ensureScreens() {
  if (!existsSync(join(root, 'web', 'vite.config.ts'))) return
  const sources = fingerprint()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sources) return
  say('Building the screens …')
  const started = Date.now()
  rmSync(marker, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']
  const result = spawnSync(runtime(), args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (result.status !== 0) refuse('The screens could not be built (see above).')
  writeFileSync(marker, sources)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/** The screens share code and words with the server, so all of src/ counts, except what only tests read. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [
    join(root, 'package-lock.json'),
    ...filesOf(join(root, 'web')),
    ...filesOf(join(root, 'src')),
  ]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(dist))
    .sort()
}
