import { type Language, wordsOf } from '../../platform/i18n.ts'
import { problemBody, type Refusal, refusal } from '../../platform/problem.ts'
import type { Law } from '../../rules/index.ts'
import { assessCase } from './assess-case.ts'

/** A line longer than this is no case; it is refused without being kept in memory. */
const longest = 1024 * 1024

/**
 * Assesses cases that come one JSON a line, `{"benefit": …, "facts": {…}}`, and gives one JSON a line back, an
 * assessment or a problem with the line's number. Takes and gives chunks, so that the reader sets the pace.
 * @param onRefused told of each line that was refused
 */
export async function* assessLines(
  law: Law,
  chunks: AsyncIterable<string>,
  language: Language,
  onRefused: () => void,
): AsyncGenerator<string> {
  let number = 0
  const answer = (line: string) => {
    number += 1
    if (line.trim() === '') return ''
    const found = line.length > longest ? refusal('too-large') : assessLine(law, line, language, number)
    if ('view' in found) return `${JSON.stringify(found.view)}\n`
    onRefused()
    const { problem, detail } = found
    const title = wordsOf(language)(`problem.${problem}`, detail ?? {})
    return `${JSON.stringify({ line: number, ...problemBody(problem, title, detail) })}\n`
  }
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    // Of a line too long only so much is kept that it stays too long.
    if (rest.length > longest) rest = rest.slice(0, longest + 1)
    if (lines.length > 0) yield lines.map(answer).join('')
  }
  if (rest !== '') yield answer(rest)
}

function assessLine(law: Law, line: string, language: Language, number: number) {
  const asked = parse(line)
  if (asked === undefined)
    return refusal('law-not-json', { where: `${wordsOf(language)('law.line')} ${number}` })
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return notACase('facts')
  const { benefit, facts, ...others } = asked as Record<string, unknown>
  if (typeof benefit !== 'string')
    return refusal('fact-missing', { rule: '', field: 'benefit', fields: 'benefit' })
  const [unknown] = Object.keys(others)
  if (unknown !== undefined)
    return refusal('fact-unknown', { rule: benefit.slice(0, 100), field: unknown.slice(0, 100), fields: '' })
  return assessCase(law, benefit, facts, language)
}

const notACase = (field: string): Refusal => refusal('fact-not-an-object', { rule: '', field, fields: field })

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
