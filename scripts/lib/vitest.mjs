import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runtime } from './runtime.mjs'

/** Settings of the person who runs the tests must not lead them to that person's data. */
const personal = [
  'PORT',
  'DATABASE_URL',
  'SEMESTA_DATA',
  'SEMESTA_KEY',
  'SEMESTA_REGENCY',
  'SEMESTA_LANG',
  'NODE_ENV',
  'NODE_OPTIONS',
]

/** Runs vitest and counts: a file that cannot be loaded and an error outside any test are failures too. */
export async function runVitest(args, chromium) {
  const report = join(root, 'var', 'test-report.json')
  mkdirSync(join(root, 'var'), { recursive: true })
  rmSync(report, { force: true })
  const env = { ...process.env, CHROME_PATH: chromium }
  for (const name of personal) delete env[name]
  const file = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(
    runtime(),
    [file, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  const status = await new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ? 1 : code)),
  )
  return count(report, status)
}

function count(report, status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
    )
    const failed = numFailedTests + unloaded.length
    const outside = failed === 0 && (status !== 0 || numPassedTests === 0) ? 1 : 0
    return { passed: numPassedTests, failed: failed + outside, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
