import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from './core/sha256.ts'
import { assess, enactedLaw, lawBook, readCase, viewOf } from './index.ts'

/** What a version of the law book holds: a digest of its figures and doubts, and what each case came to. */
interface Recorded {
  figures: string
  cases: Record<string, string>
}

const here = import.meta.dirname
const file = join(here, 'versions.json')
const short = (text: string) => sha256(text).slice(0, 12)

test('a law book of one version decides as it always did: changed law gets a new version', () => {
  const versions = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Recorded>
  const now = { figures: figuresDigest(), cases: Object.fromEntries(caseResults()) }
  if (process.env.LAW_RECORD === '1') {
    writeFileSync(file, `${JSON.stringify({ ...versions, [lawBook.version]: now }, null, 2)}\n`)
    return
  }
  // A released version is never recorded anew: raise `version` in law-book.ts, then run with LAW_RECORD=1.
  const recorded = versions[lawBook.version]!
  expect(now.figures).toBe(recorded.figures)
  const known = Object.keys(now.cases).filter((key) => key in recorded.cases)
  expect(known.length).toBeGreaterThan(100)
  for (const key of known) expect([key, now.cases[key]]).toEqual([key, recorded.cases[key]])
})

function figuresDigest(): string {
  const figures = [...lawBook.figures.values()].map(({ id, unit, history }) => ({
    id,
    unit,
    history: history.map(({ from, until, value, confidence }) => ({ from, until, value, confidence })),
  }))
  const doubts = [...lawBook.readings.values()].map(({ id, default: chosen, options }) => ({
    id,
    chosen,
    options: Object.keys(options),
  }))
  return sha256(
    JSON.stringify([figures, doubts], (_, value) => (typeof value === 'bigint' ? `${value}n` : value)),
  )
}

function caseResults(): [string, string][] {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /cases\/.*\.json$/.test(each),
  )
  return files.sort().flatMap((each) =>
    (JSON.parse(readFileSync(join(here, each), 'utf8')) as { rule: string; facts: unknown }[]).flatMap(
      (one) => {
        const rule = lawBook.rules.get(one.rule)
        const read = rule && readCase(rule, one.facts)
        if (!read?.ok) return []
        const { hash } = viewOf(enactedLaw, read.facts, assess(enactedLaw, rule!, read.facts), 'id')
        return [[`${one.rule} ${short(JSON.stringify(one.facts))}`, hash.slice(0, 12)] as [string, string]]
      },
    ),
  )
}
