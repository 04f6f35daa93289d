import type { Tx } from '../../platform/db/index.ts'
import type { Issue } from '../api.ts'
import type { RowIssueCode } from '../reading/issue-codes.ts'
import { issue } from '../reading/person.ts'
import { couldBeOnePerson, namesCouldAgree } from '../same-person.ts'
import { readStagedAnswers, type StagedAnswer, writeJudgements } from './staged-answers.ts'

interface Answer extends StagedAnswer {
  refused: boolean
  issues: Issue[]
}

/**
 * Holds each answer against what was asked and what is known. What does not fit is refused with a word on how to mend it;
 * a row left empty stays an open question, unless another row says whose number it is.
 */
export async function judgeAnswers(trx: Tx, regencyCode: string): Promise<void> {
  const staged = await readStagedAnswers(trx, regencyCode)
  const rows = staged.map((row): Answer => ({ ...row, refused: false, issues: [] }))
  for (const row of rows) fitsItsQuestion(row)
  for (const group of groups(rows, (row) => row.question)) answeredTwice(group)
  for (const group of groups(naming(rows), personOf)) oneNumberEach(group)
  for (const group of groups(naming(rows), (row) => row.nikIndex)) onePersonEach(group)
  for (const row of rows.filter(({ verdict }) => verdict === 'corrected')) numberIsFree(row, rows)
  const named = naming(rows)
  for (const row of rows) if (row.verdict === null && !row.refused) leftEmpty(row, named)
  await writeJudgements(
    trx,
    rows.map(({ at, refused, verdict, issues }) => ({ at, rejected: refused, verdict, issues })),
  )
}

/** Those that say which number is the person's. */
const naming = (rows: readonly Answer[]) =>
  rows.filter(({ verdict, refused }) => !refused && (verdict === 'match' || verdict === 'corrected'))

const personOf = ({ people, question }: Answer) => people[0] ?? question

const groups = <K>(rows: readonly Answer[], keyOf: (row: Answer) => K) =>
  [...Map.groupBy(rows, keyOf).values()].filter((group) => group.length > 1)

function refuse(row: Answer, code: RowIssueCode, field: string, other?: Answer): void {
  row.refused = true
  row.issues.push(issue(code, field, 'error', other ? String(other.rowNumber) : null))
}

/** All of them, each with the row it stands against. */
function refuseAll(rows: readonly Answer[], code: RowIssueCode, field: string): void {
  for (const row of rows)
    refuse(
      row,
      code,
      field,
      rows.find((other) => other !== row),
    )
}

function fitsItsQuestion(row: Answer): void {
  if (row.askedIndex === null) refuse(row, 'question-unknown', 'question')
  else if (row.asked !== row.askedIndex) refuse(row, 'asked-number-changed', 'nik')
  else if (!row.named.some((one) => couldBeOnePerson(one, row))) refuse(row, 'answer-other-person', 'name')
}

function answeredTwice(rows: readonly Answer[]): void {
  const answered = rows.filter(({ verdict, refused }) => verdict !== null && !refused)
  if (answered.length > 1) refuseAll(answered, 'question-twice', 'question')
}

function oneNumberEach(rows: readonly Answer[]): void {
  if (new Set(rows.map(({ nikIndex }) => nikIndex)).size > 1)
    refuseAll(rows, 'answer-two-numbers', 'rightNik')
}

function onePersonEach(rows: readonly Answer[]): void {
  const [first] = rows
  const others = rows.filter((row) => personOf(row) !== personOf(first!))
  if (others.length === 0) return
  if (others.every((row) => namesCouldAgree(row.name, first!.name)))
    for (const row of others) row.issues.push(issue('answer-number-known', 'rightNik'))
  else refuseAll(rows, 'answer-two-people', 'rightNik')
}

/** A number somebody else holds is no correction, unless that person gives it up in the same file. */
function numberIsFree(row: Answer, rows: readonly Answer[]): void {
  if (row.refused) return
  const givenUp = (id: string) =>
    rows.some(
      (other) =>
        !other.refused &&
        other.people.includes(id) &&
        ((other.verdict === 'mismatch' && other.nikIndex === row.nikIndex) ||
          (other.verdict === 'corrected' && other.nikIndex !== row.nikIndex)),
    )
  const others = row.holders.filter(({ id }) => !row.people.includes(id) && !givenUp(id))
  if (others.some((one) => !namesCouldAgree(one.name, row.name)))
    refuse(row, 'answer-number-taken', 'rightNik')
  else if (others.length > 0) row.issues.push(issue('answer-number-known', 'rightNik'))
}

/** Nobody said anything of this row; but a number that was said to be another person's is not this one's. */
function leftEmpty(row: Answer, named: readonly Answer[]): void {
  const owner = named.find(
    (other) =>
      other.nikIndex === row.askedIndex &&
      personOf(other) !== personOf(row) &&
      !namesCouldAgree(other.name, row.name),
  )
  if (owner) {
    row.verdict = 'mismatch'
    row.issues.push(issue('answer-implied', 'verdict', 'warning', String(owner.rowNumber)))
    return
  }
  row.refused = true
  row.issues.push(issue('answer-empty', 'verdict', 'info'))
}
