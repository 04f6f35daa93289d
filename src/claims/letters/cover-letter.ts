import type { Content } from 'pdfmake'
import type { CoverLetter } from './api.ts'
import { type LetterWords, sumOf } from './letter-words.ts'
import { checklist, facts, heading, paragraph, type Setting } from './parts.ts'

/** To the branch, with the file: whose claim, who receives, what is in it, and what we work it out to be. */
export function coverLetter(letter: CoverLetter, words: LetterWords, setting: Setting): Content[] {
  const { t, day, rupiah, spelled } = words
  const { participant, event, programme } = letter
  const total = sumOf(letter.owed)
  const there = letter.papers.filter(({ has }) => has).length
  return [
    paragraph(t('claimPaper.weSend', { programme })),
    facts([
      [t('claimPaper.participant'), participant.name],
      [t('claimPaper.nik'), participant.nikMask],
      [t('claimPaper.card'), letter.cardMask],
      [t('claimPaper.village'), participant.village],
      [t('claimPaper.happened'), `${t(`claimPaper.event.${event.kind}`)}, ${day(event.on)}`],
      [t('claimPaper.caseNumber'), letter.caseNumber],
      ...letter.receivers.map(
        ({ name, relation, accountMask }, i) =>
          [i === 0 ? t('claimPaper.receivers') : ' ', `${name} (${relation}), ${accountMask}`] as const,
      ),
    ]),
    heading(t('claimPaper.enclosed', { there, of: letter.papers.length })),
    checklist(letter.papers, words, setting),
    ...(letter.owed.length > 0
      ? [
          paragraph(' '),
          paragraph(
            t('claimPaper.workedOut', {
              amount: rupiah(total),
              words: spelled(total),
              articles: [...new Set(letter.owed.map(words.cited))].join('; '),
            }),
          ),
        ]
      : []),
    paragraph(t('claimPaper.pleaseDecide')),
  ]
}
