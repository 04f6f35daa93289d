import type { Cell } from '../../platform/files/index.ts'
import type { Issue } from '../api.ts'
import { plainlyAnotherDay } from '../same-person.ts'
import { readAnswerWord, type Verdict } from './cards.ts'
import type { Field } from './fields.ts'
import { type NikCell, readNikCell } from './nik-cell.ts'
import type { NikFinding } from './nik-doctor.ts'
import { issue } from './person.ts'
import { readQuestionCode } from './question-code.ts'
import { textOf } from './text.ts'

/** What stands in a row of the file with questions about numbers; without a verdict it is not answered. */
export interface GivenAnswer {
  question: string
  verdict: Verdict | null
  /** The number the question was about, if it still stands there. */
  asked: string | null
  /** The number the answer speaks of: the right one where one is given. */
  number: NikCell
  refused?: undefined
}
type Read = GivenAnswer | { refused: Issue[] }

/** Reads an answer; what contradicts itself is refused, with the cell to mend. */
export function readAnswer(get: (field: Field) => Cell | undefined, rounded: boolean): Read {
  const refused = (code: Parameters<typeof issue>[0], field: Field): Read => ({
    refused: [issue(code, field, 'error')],
  })
  const said = textOf(get('question'), 60)
  if (said === null) return refused('question-missing', 'question')
  const question = readQuestionCode(said)
  if (question === null) return refused('question-unknown', 'question')
  const asked = readNikCell(get('nik'), rounded)
  const right = readNikCell(get('rightNik'), false)
  const rightGiven = right.digits !== null || right.scientific
  const word = textOf(get('verdict'), 100)
  const verdict = readAnswerWord(word)
  if (word !== null && verdict === null) return refused('verdict-unreadable', 'verdict')
  const given = { question, asked: asked.digits }
  if (!rightGiven) {
    if (verdict === 'corrected') return refused('answer-without-number', 'rightNik')
    return { ...given, verdict, number: asked }
  }
  const same = right.digits === asked.digits
  const says = verdict ?? (same ? 'match' : 'corrected')
  const contradicts = same ? says === 'corrected' || says === 'mismatch' : says === 'match'
  if (contradicts) return refused('answer-contradicts', 'verdict')
  // Not this number, but that one: a correction by another word.
  return { ...given, verdict: says === 'mismatch' ? 'corrected' : says, number: right }
}

/** Why an answer that names a number cannot count: the number is none, or is of somebody born on another day. */
export function whyNotAnswer(
  { verdict, number, asked }: GivenAnswer,
  found: NikFinding,
  birthDate: string | null,
): Issue[] | null {
  if (verdict === null) return null
  if (found.status !== 'valid' && number.digits === asked)
    return [issue('asked-number-changed', 'nik', 'error')]
  if (found.status !== 'valid') {
    const faults = found.issues.filter((one) => one.field === 'nik' && !one.code.endsWith('-differs'))
    return [
      issue('answer-number-invalid', 'rightNik', 'error'),
      ...faults.map((one): Issue => ({ ...one, severity: 'warning', field: 'rightNik' })),
    ]
  }
  const otherDay = verdict === 'corrected' && plainlyAnotherDay(found.birthDate, birthDate)
  return otherDay ? [issue('answer-number-other-day', 'rightNik', 'error', found.birthDate)] : null
}
