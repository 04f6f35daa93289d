import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { enactedLaw, lawBook } from '../../rules/index.ts'
import { indexPage, instrumentsPage, rulePage } from './rule-page.ts'
import type { LegalCase } from './worked-cases.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const rulesFolder = join(root, 'src', 'rules')
const cases = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /cases\/.*\.json$/.test(file))
  .sort()
  .flatMap((file) => JSON.parse(readFileSync(join(rulesFolder, file), 'utf8')) as LegalCase[])

const pages: Record<string, string> = {
  'README.md': indexPage(),
  'peraturan.md': instrumentsPage(),
  ...Object.fromEntries(
    [...lawBook.rules.values()].map((rule) => [`${rule.id}.md`, rulePage(rule, enactedLaw, cases)]),
  ),
}

/** Out of date? `vitest run src/law/pages --update` rewrites docs/law (run it again after a new rule). */
test.each(Object.keys(pages))('docs/law/%s is what the code says', async (name) => {
  await expect(pages[name]).toMatchFileSnapshot(join(root, 'docs', 'law', name))
})

test('docs/law holds a page for every rule, and none for what is gone', () => {
  expect(lawBook.rules.size).toBeGreaterThan(0)
  expect(readdirSync(join(root, 'docs', 'law')).sort()).toEqual(Object.keys(pages).sort())
})

test('every rule has a worked case, and its page tells the article of each figure', () => {
  for (const rule of lawBook.rules.values()) {
    const page = pages[`${rule.id}.md`]!
    expect([rule.id, page.includes('## Contoh yang dihitung')]).toEqual([rule.id, true])
    for (const { id, history } of rule.figures)
      for (const { cite } of history)
        expect([id, page.includes(`${cite.instrument}, ${cite.pinpoint}`)]).toEqual([id, true])
  }
})
