import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, expect, it } from 'vitest'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const scratch: string[] = []
afterAll(() => {
  for (const folder of scratch) rmSync(folder, { recursive: true, force: true })
})

async function look(paths: string[], baseDir = process.cwd()) {
  const { output } = await cruise(paths, {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir,
  })
  return output as ICruiseResult
}

it('holds every wall, and saw the whole house', async () => {
  const result = await look(['src', 'migrations', 'scripts', 'web', 'bench', 'e2e'])
  const broken = result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)
  expect(broken).toEqual([])
  expect(result.summary.totalCruised).toBeGreaterThan(150)
  expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(300)
})

it.each([
  ['a-subject-asks-another-through-its-questions', 'src/coverage/a.ts', 'src/registry/workers.ts'],
  ['pure-rooms-import-nothing-of-ours', 'src/linkage/a.ts', 'src/platform/clock.ts'],
  ['routes-are-for-main', 'src/registry/a.ts', 'src/registry/routes.ts'],
  ['the-platform-knows-no-subject', 'src/platform/a.ts', 'src/registry/questions.ts'],
  ['screens-see-contracts-only', 'web/a.ts', 'src/registry/store.ts'],
])('would notice a breach of %s', async (rule, from, to) => {
  const house = mkdtempSync(join(import.meta.dirname, 'breach-'))
  scratch.push(house)
  for (const file of [from, to]) mkdirSync(join(house, file, '..'), { recursive: true })
  writeFileSync(join(house, to), 'export interface Thing { a: string }\n')
  const up = '../'.repeat(from.split('/').length - 1)
  writeFileSync(
    join(house, from),
    `import type { Thing } from '${up}${to}'\nexport const thing: Thing = { a: '' }\n`,
  )
  const result = await look([from.split('/')[0]!], house)
  expect(result.summary.violations.map((v) => v.rule.name)).toContain(rule)
})
