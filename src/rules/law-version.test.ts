import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from './core/sha256.ts'
import { assess, enactedLaw, lawBook, readFacts, viewOf } from './index.ts'

/** What each version of the law book decided: all figures, and every case to the last line. */
const file = join(import.meta.dirname, 'versions.json')

test('a law book of one version decides as it always did: changed law gets a new version', () => {
  const versions = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const digest = digestOfEverything()
  if (process.env.LAW_RECORD === '1') {
    writeFileSync(file, `${JSON.stringify({ ...versions, [lawBook.version]: digest }, null, 2)}\n`)
    return
  }
  // Released versions are never recorded anew: raise `version` in law-book.ts, then run with LAW_RECORD=1.
  expect(versions[lawBook.version]).toBe(digest)
})

function digestOfEverything(): string {
  const figures = [...lawBook.figures.values()].map(({ id, unit, history }) => ({
    id,
    unit,
    history: history.map(({ from, until, value, cite, confidence }) => ({
      from,
      until,
      value,
      cite,
      confidence,
    })),
  }))
  const readings = [...lawBook.readings.values()].map(({ id, default: chosen, options }) => ({
    id,
    chosen,
    options: Object.keys(options),
  }))
  const text = JSON.stringify([figures, readings, hashes()], (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  return sha256(text)
}

function hashes(): string[] {
  const here = import.meta.dirname
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /cases\/.*\.json$/.test(each),
  )
  return files.sort().flatMap((each) =>
    (JSON.parse(readFileSync(join(here, each), 'utf8')) as { rule: string; facts: unknown }[]).flatMap(
      (one) => {
        const rule = lawBook.rules.get(one.rule)
        const read = rule && readFacts(rule.fields, one.facts)
        return rule && read?.ok
          ? [viewOf(enactedLaw, read.facts, assess(enactedLaw, rule, read.facts), 'id').hash]
          : []
      },
    ),
  )
}
