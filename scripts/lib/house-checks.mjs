import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runtime } from './runtime.mjs'
import { say } from './say.mjs'

const bin = (...path) => join(root, 'node_modules', ...path)

/** Each is one check in the final count; all run on the pinned Node. */
const checks = [
  { name: 'format', file: bin('@biomejs', 'biome', 'bin', 'biome'), args: ['ci', '--error-on-warnings'] },
  { name: 'lint', file: bin('oxlint', 'bin', 'oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', file: bin('typescript', 'bin', 'tsc'), args: ['-p', 'tsconfig.json'] },
  {
    name: 'unused code',
    file: bin('knip', 'bin', 'knip.js'),
    args: ['--no-progress', '--treat-config-hints-as-errors'],
  },
]

/** Runs them in turn; says what fails, and returns how many did. */
export function houseChecks() {
  let failed = 0
  for (const { name, file, args } of checks) {
    const started = Date.now()
    const result = spawnSync(runtime(), [file, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    if (result.status === 0) {
      say(`✓ ${name} (${seconds} s)`)
      continue
    }
    failed += 1
    say(`✗ ${name} (${seconds} s)\n${result.stdout}${result.stderr}${result.error?.message ?? ''}`)
  }
  return { passed: checks.length - failed, failed }
}
