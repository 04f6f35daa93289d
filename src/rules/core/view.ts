import { arithmeticText } from './arithmetic.ts'
import type { Assessment, Finding, Line } from './assessment.ts'
import type { Rupiah } from './exact.ts'
import type { Law } from './law.ts'
import { weakest } from './law-text.ts'
import type { Dated } from './series.ts'
import { sha256 } from './sha256.ts'

type Language = 'id' | 'en'
type Plain<T> = T extends bigint
  ? number
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T

const disclaimer = {
  id: 'Ini perkiraan menurut peraturan yang dikutip. BPJS Ketenagakerjaan yang menetapkan dan membayar.',
  en: 'This is an estimate by the rules cited. BPJS Ketenagakerjaan decides and pays.',
}

export type AssessmentView = ReturnType<typeof viewOf>

/**
 * An assessment as JSON: amounts as integers of rupiah, words in one language, and a hash of what was decided on
 * which facts by which law.
 * @param facts as `readFacts` gave them
 */
export function viewOf(law: Law, facts: object, assessment: Assessment, language: Language) {
  const { rule, lawVersion, outcome, on } = assessment
  return {
    rule,
    law: {
      version: lawVersion,
      accepted: [...law.accepted].sort(),
      readings: Object.fromEntries([...law.readings].sort()),
      proposed: [...law.proposed.keys()].sort(),
    },
    on,
    outcome,
    total: money(assessment.total),
    lines: assessment.lines.map((line) => lineView(line, language)),
    withheld: assessment.withheld.map((line) => lineView(line, language)),
    memos: assessment.memos.map((line) => lineView(line, language)),
    findings: assessment.findings.map((finding) => findingView(finding, language)),
    missing: assessment.missing.map(({ field, changes }) => ({
      field,
      changes: changes.map((change) => ({
        value: plain(change.value),
        outcome: change.outcome,
        total: money(change.total),
      })),
    })),
    readings: assessment.readings.map(({ reading, option }) => ({
      reading: reading.id,
      title: reading.title[language],
      option,
      words: reading.options[option]?.[language] ?? option,
      isDefault: option === reading.default,
      why: reading.why[language],
      citation: { ...reading.cite, confidence: reading.confidence },
    })),
    otherReadings: assessment.otherReadings.map((other) => ({
      reading: other.reading.id,
      option: other.option,
      words: other.reading.options[other.option]?.[language] ?? other.option,
      outcome: other.outcome,
      total: money(other.total),
    })),
    whatIf: assessment.whatIf.map((other) => ({
      words: other.remedy.words[language],
      facts: plain(other.remedy.facts),
      outcome: other.outcome,
      total: money(other.total),
      gained: other.gained.map((item) => item.title[language]),
    })),
    notes: assessment.notes.map((words) => words[language]),
    disclaimer: disclaimer[language],
    hash: hashOf(law, facts, assessment),
  }
}

function lineView(line: Line, language: Language) {
  const [first] = line.uses
  return {
    programme: line.item.programme,
    item: line.item.id,
    title: line.item.title[language],
    ...(line.of && { of: line.of[language] }),
    ...(line.share && { share: line.share }),
    ...(line.when !== undefined && { when: line.when }),
    ...(line.within && { within: line.within.id }),
    amount: Number(line.amount),
    arithmetic: arithmeticText(line.arithmetic, language),
    citation: citationOf(first),
    uses: line.uses.map((used) => ({ figure: used.series.id, from: used.from, citation: citationOf(used) })),
    confidence: weakest(line.uses.map((used) => used.confidence)),
  }
}

const citationOf = (used: Dated) => ({ ...used.cite, confidence: used.confidence })

function findingView(finding: Finding, language: Language) {
  const called = finding.test.options?.[String(finding.seen)]
  return {
    test: finding.test.id,
    title: finding.test.title[language],
    met: finding.met ?? null,
    seen: plain(finding.seen ?? null),
    ...(finding.test.unit && { unit: finding.test.unit[language] }),
    ...(called && { called: called[language] }),
    citation: { ...finding.cite, confidence: finding.confidence },
  }
}

const money = (amount: Rupiah | undefined) => (amount === undefined ? null : Number(amount))

/** Values without bigints, for JSON. */
function plain<T>(value: T): Plain<T> {
  if (typeof value === 'bigint') return Number(value) as Plain<T>
  if (Array.isArray(value)) return value.map(plain) as Plain<T>
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)])) as Plain<T>
  return value as Plain<T>
}

/** The same facts under the same law give the same hash, whatever the language and the order of the facts. */
export function hashOf(law: Law, facts: object, assessment: Assessment): string {
  return sha256(
    JSON.stringify(
      sorted(
        plain({
          rule: assessment.rule,
          law: assessment.lawVersion,
          accepted: [...law.accepted].sort(),
          readings: Object.fromEntries(law.readings),
          proposed: [...law.proposed.values()].map(({ id, history }) => ({
            id,
            history: history.map(({ from, value }) => ({ from, value })),
          })),
          facts,
          outcome: assessment.outcome,
          lines: assessment.lines.map(({ item, amount, of, when }) => ({ item: item.id, amount, of, when })),
          findings: assessment.findings.map(({ test, met }) => ({ test: test.id, met })),
        }),
      ),
    ),
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
