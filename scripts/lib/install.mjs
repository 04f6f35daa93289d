import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isInstalled, recordInstall } from './lock-file.mjs'
import { root } from './root.mjs'
import { refuse, say } from './say.mjs'

/** Few ask for traces, and what they take is a sixth of all files: it is installed when they are asked for. */
const asksForTraces = [
  'SEMESTA_OTLP',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
].some((name) => process.env[name])

/**
 * Installs the dependencies when the lock file asks for something that is not there.
 * @param everything also what only tests, checks and traces need: a newcomer's first start does without, and is sooner there
 */
export function ensureDependencies({ everything: asked = false } = {}) {
  const everything = asked || asksForTraces
  if (isInstalled(everything)) return
  const release = takeTurn()
  try {
    if (!isInstalled(everything)) install(everything)
  } finally {
    release()
  }
}

function install(everything) {
  say('Installing what package-lock.json asks for …')
  const started = Date.now()
  const options = [
    everything ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  if (npm('ci', ...options) !== 0)
    refuse('`npm ci` failed (see above). Mend that, then run the same command again.')
  recordInstall(everything)
  say(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

function npm(...args) {
  const { file, before, shell } = npmCommand()
  const env = { ...process.env, NODE_ENV: '' }
  return spawnSync(file, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell, env }).status
}

/** The npm that called us when there is one, so that its version and settings stay the same. */
function npmCommand() {
  const caller = process.env.npm_execpath
  if (caller && basename(caller) === 'npm-cli.js')
    return { file: process.execPath, before: [caller], shell: false }
  return { file: 'npm', before: [], shell: process.platform === 'win32' }
}

/** Two commands at once on a fresh copy: the second waits for the first one's installation. */
function takeTurn() {
  const file = join(root, 'var', 'install.pid')
  mkdirSync(join(root, 'var'), { recursive: true })
  for (let waited = 0; ; waited += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      const release = () => rmSync(file, { force: true })
      process.once('exit', release)
      return release
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isAlive(file)) rmSync(file, { force: true })
    else {
      if (waited === 0) say('Another command is installing; waiting for it …')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
}

function isAlive(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (!pid) return false
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
