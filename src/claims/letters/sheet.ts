import type { Tx } from '../../platform/db/index.ts'
import { wordsOf } from '../../platform/i18n.ts'
import type { Acting } from '../ground.ts'
import { dayOf } from '../ground.ts'
import type { LetterFrame } from './api.ts'

interface Sheet {
  number: string
  caseNumber: string
  code: string
  /** Address of the program, as people outside type it. */
  home: string
}

/** The paper a letter is written on: the office citizens are told to turn to, number and day, and how it is checked. */
export async function sheetOf(
  trx: Tx,
  { regencyCode, at }: Acting,
  { number, caseNumber, code, home }: Sheet,
): Promise<LetterFrame> {
  // With its letters come the fonts.
  const { senderOf } = await import('../../privacy/questions.ts')
  const { regency, contact } = await senderOf(trx, regencyCode, 'id', at)
  const office = contact?.office ?? wordsOf('id')('privacyPaper.officeUnset')
  return {
    regency,
    office,
    address: contact?.address ?? '',
    contact: contact?.contact ?? office,
    number,
    date: dayOf(at),
    place: regency.replace(/^(Kabupaten|Kota) /, ''),
    caseNumber,
    verify: { url: `${home}/surat#${code}`, code },
    signer: { role: office, name: '……………………………………' },
  }
}
