import type { Content } from 'pdfmake'
import type { ReceiptLetter } from './api.ts'
import type { LetterWords } from './letter-words.ts'
import { checklist, facts, heading, paragraph, type Setting, small } from './parts.ts'

/** What was handed in, by whom, and what is still missing. */
export function receiptLetter(letter: ReceiptLetter, words: LetterWords, setting: Setting): Content[] {
  const { t, day } = words
  const { participant, event } = letter
  const there = letter.papers.filter(({ has }) => has)
  const missing = letter.papers.filter(({ has }) => !has)
  return [
    facts([
      [t('claimPaper.handedInBy'), letter.from],
      [t('claimPaper.participant'), participant.name],
      [t('claimPaper.nik'), participant.nikMask],
      [t('claimPaper.village'), participant.village],
      [t('claimPaper.happened'), `${t(`claimPaper.event.${event.kind}`)}, ${day(event.on)}`],
      [t('claimPaper.programmes'), letter.programmes.join(', ')],
    ]),
    heading(t('claimPaper.received', { count: there.length })),
    checklist(there, words, setting),
    ...(missing.length > 0
      ? [heading(t('claimPaper.missing', { count: missing.length })), checklist(missing, words, setting)]
      : [paragraph(''), { text: t('claimPaper.allThere'), bold: true }]),
    small(t('claimPaper.keepReceipt', { number: letter.caseNumber })),
  ]
}
