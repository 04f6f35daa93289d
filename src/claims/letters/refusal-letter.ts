import type { Content } from 'pdfmake'
import type { RefusalLetter } from './api.ts'
import type { LetterWords } from './letter-words.ts'
import { amounts, grey, heading, paragraph, type Setting, small } from './parts.ts'

/** To the family, when BPJS refused: why, by which article, and what can still be done. */
export function refusalLetter(letter: RefusalLetter, words: LetterWords, setting: Setting): Content[] {
  const { t, day, rupiah, spelled } = words
  const { programme, participant } = letter
  return [
    paragraph(t('claimPaper.refused', { programme, name: participant.name, day: day(letter.decidedOn) })),
    ...(letter.reason
      ? [heading(t('claimPaper.theirReason')), { text: `“${letter.reason}”`, italics: true } as Content]
      : []),
    heading(t('claimPaper.whatItMeans')),
    ...grounds(letter, words),
    ...(letter.disagrees === null
      ? []
      : [paragraph(t('claimPaper.weDisagree', { amount: rupiah(letter.disagrees) }))]),
    ...(letter.missed === null
      ? []
      : [
          {
            text: t('claimPaper.missed', { amount: rupiah(letter.missed), words: spelled(letter.missed) }),
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]),
    heading(t('claimPaper.stillToDo')),
    letter.ways.length === 0
      ? paragraph(t('claimPaper.noWay'))
      : {
          ol: letter.ways.map(
            ({ title, how, until }): Content => ({
              text: [
                { text: title, bold: true },
                ...(until ? [{ text: ` (${t('claimPaper.latest', { day: day(until) })})`, bold: true }] : []),
                `. ${how}`,
              ],
              margin: [0, 0, 0, 2],
            }),
          ),
        },
    ...(letter.still.length > 0
      ? [heading(t('claimPaper.stillOwed')), ...amounts(letter.still, words, setting)]
      : []),
    small(t('claimPaper.whoDecides', { contact: letter.contact })),
  ]
}

const grounds = (letter: RefusalLetter, { t, cited }: LetterWords): Content[] =>
  letter.grounds.length === 0
    ? []
    : [
        {
          ul: letter.grounds.map(
            (ground): Content => ({
              text: [
                { text: ground.title, bold: true },
                `: ${t('claimPaper.unmet', { seen: ground.seen })}. `,
                { text: cited(ground), color: grey },
              ],
            }),
          ),
        },
      ]
