import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runtime } from './runtime.mjs'
import { refuse, say } from './say.mjs'

const dist = join(root, 'web', 'dist')
const marker = join(dist, '.made-from')

/** Builds the screens when their sources are not the ones they were last built from. */
export async function ensureScreens() {
  if ((await buildScreens()) === false) refuse(notBuilt)
}

export const notBuilt = 'The screens could not be built (see above).'

/** The build under way: whether it succeeds. Undefined when there is nothing to build. Ends with us if we end sooner. */
export function buildScreens() {
  if (!existsSync(join(root, 'web', 'vite.config.ts'))) return undefined
  const sources = fingerprint()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sources) return undefined
  say('Building the screens …')
  rmSync(marker, { force: true })
  const child = spawn(runtime(), [join(root, 'scripts', 'build-screens.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2, 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      say(message)
      resolve(false)
    })
    child.once('exit', (code) => {
      if (code === 0) writeFileSync(marker, sources)
      resolve(code === 0)
    })
  })
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
