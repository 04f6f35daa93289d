import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { qualityPage } from './page.ts'
import { goals, type QualityReport, scoreSettings } from './settings.ts'

const docs = join(import.meta.dirname, '..', '..', '..', 'docs')
const committed = (path: string) => readFileSync(join(docs, path), 'utf8')
const report = JSON.parse(committed('linkage-quality.json')) as QualityReport

test('the committed page and its charts are drawn from the committed figures, and from nothing else', () => {
  const page = qualityPage(report)
  expect(page.size).toBe(7)
  for (const [path, text] of page) expect(committed(path), path).toBe(text)
})

test('the figures are of the whole regency; F1 has landed everywhere, and at the threshold nobody chose', () => {
  expect(report.workers).toBe(70_907)
  expect(report.settings.map(({ id }) => id)).toEqual(scoreSettings.map(({ id }) => id))
  for (const [k, { score }] of report.settings.entries()) {
    const { f1Best, f1AtZero } = score.weights
    expect(f1Best).toBeGreaterThanOrEqual(scoreSettings[k]!.goal)
    expect(f1Best - f1AtZero).toBeLessThanOrEqual(goals.belowBest)
  }
})

test('a chart is one picture with a title, and holds a mark for each setting', () => {
  for (const [path, text] of qualityPage(report)) {
    if (!path.endsWith('.svg')) continue
    expect(text).toMatch(/^<svg [^>]+>\n<title>[^<]+<\/title>/)
    expect(text.trimEnd().endsWith('</svg>')).toBe(true)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    for (const colour of ['#0b69a3', '#c65d21', '#44703d']) expect(text, path).toContain(colour)
  }
})
