import { ensureChromium } from './lib/chromium.mjs'
import { houseChecks } from './lib/house-checks.mjs'
import { ensureDependencies } from './lib/install.mjs'
import { say } from './lib/say.mjs'
import { ensureScreens } from './lib/screens.mjs'
import { runVitest } from './lib/vitest.mjs'

// npm test [-- filter…]: all set-up, the house checks, every test; the last line is the count.
const filters = process.argv.slice(2)
process.on('exit', (code) => {
  if (!counted) process.stdout.write(`0 passed, 1 failed\n`)
  process.exitCode = code || (counted ? 0 : 1)
})
let counted = false

ensureDependencies({ everything: true })
const chromium = ensureChromium()
await ensureScreens()
const house = houseChecks()
const tests = await runVitest(filters, chromium)
if (tests.skipped > 0) say(`${tests.skipped} skipped`)

const passed = house.passed + tests.passed
const failed = house.failed + tests.failed
counted = true
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1))
