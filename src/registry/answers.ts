import type { CurrentRecord } from './current-records.ts'

/** Whether this row is an answer that says which number is the person's. */
export const namesNumber = ({ answer, verdict }: CurrentRecord): boolean =>
  Boolean(answer) && (verdict === 'match' || verdict === 'corrected')

const noNumber = { nik: null, nikIndex: null, nikSealed: null, nikMask: null, nikStatus: 'missing' } as const

/** Whether this row is what the person themself asked to have put right. */
export const isByRequest = ({ verdict }: CurrentRecord): boolean => verdict === 'by-request'

/** Whether this row is a death an officer confirmed; it is of that person alone, whoever else has the number. */
export const isReportedDeath = ({ listKind }: CurrentRecord): boolean => listKind === 'reported-deaths'

/**
 * What there is to choose a person's values from: the rows, the verdicts that found them, and the answers. A number that
 * was answered not to be theirs is left out of every row that says it.
 */
export function witnessesOf(
  records: readonly CurrentRecord[],
  verdicts: readonly CurrentRecord[],
): CurrentRecord[] {
  const found = verdicts.filter(
    (record) => record.verdict === 'match' || namesNumber(record) || isByRequest(record),
  )
  const refuted = new Set(
    verdicts
      .filter(({ answer, verdict }) => answer && verdict === 'mismatch')
      .map(({ nikIndex }) => nikIndex),
  )
  const believed = (record: CurrentRecord) =>
    record.nikIndex === null || !refuted.has(record.nikIndex) || namesNumber(record)
  return [...records, ...found].map((record) => (believed(record) ? record : { ...record, ...noNumber }))
}
