import type { Content } from 'pdfmake'
import type { OwedLetter } from './api.ts'
import type { LetterWords } from './letter-words.ts'
import { amounts, checklist, heading, paragraph, type Setting, small } from './parts.ts'

/** To the family: what it is owed, and what to bring where until when. */
export function owedLetter(letter: OwedLetter, words: LetterWords, setting: Setting): Content[] {
  const { t, day } = words
  const { name } = letter.participant
  return [
    paragraph(t(`claimPaper.opening.${letter.event.kind}`, { name, day: day(letter.event.on) })),
    ...(letter.owed.length > 0
      ? [heading(t('claimPaper.owed')), ...amounts(letter.owed, words, setting)]
      : []),
    ...(letter.later.length > 0
      ? [heading(t('claimPaper.later')), ...amounts(letter.later, words, setting, false)]
      : []),
    small(t('claimPaper.estimate')),
    heading(t('claimPaper.bring', { where: letter.bringTo })),
    checklist(letter.papers, words, setting),
    {
      text: letter.expiresOn ? t('claimPaper.until', { day: day(letter.expiresOn) }) : '',
      bold: true,
      margin: [0, 5, 0, 0],
    },
    ...(letter.family ? [paragraph(t('claimPaper.familyLine', letter.family))] : []),
    small(t('claimPaper.free', { contact: letter.contact })),
  ]
}
