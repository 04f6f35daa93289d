import type { Content } from 'pdfmake'
import { wordsOf } from '../../platform/i18n.ts'
import { writePdf } from '../../platform/pdf.ts'
import { type ElsewhereField, elsewhere } from '../../registry/questions.ts'
import type { RequestView } from '../api.ts'
import { answerWithin, periodOn } from '../law/periods.ts'
import { facts, gap, letter, moment, type Sender } from '../paper.ts'

/** What the citizen takes home: while it is open a receipt with the hour by which they hear, then the answer. */
export function writeRequestLetter(request: RequestView, sender: Sender): Promise<Buffer> {
  const t = wordsOf(sender.language)
  const { cite, value } = periodOn(answerWithin, new Date(request.receivedAt))
  const law = `${cite.instrument} ${cite.pinpoint}`
  const said = facts([
    [t('privacyPaper.asker'), request.askerName],
    [t('privacyPaper.askedBy'), t(`privacy.askedBy.${request.askedBy}`)],
    [t('privacyPaper.about'), request.workerName ?? t('privacyPaper.nobodyFound')],
    [t('privacyPaper.kind'), t(`privacy.kind.${request.kind}`)],
    [t('privacyPaper.received'), moment(request.receivedAt, sender.language)],
    [t('privacyPaper.wrong'), request.wrong],
    [t('privacyPaper.wanted'), request.wanted],
    [t('privacyPaper.evidence'), request.evidence],
  ])
  const title = t(request.outcome === null ? 'privacyPaper.receipt' : 'privacyPaper.answerTitle')
  const body =
    request.outcome === null
      ? [
          said,
          {
            text: t('privacyPaper.receiptBody', {
              due: moment(request.dueAt, sender.language),
              hours: value.hours,
              law,
            }),
          },
        ]
      : [said, ...answered(request, sender)]
  return writePdf(letter(sender, title, request.number, body))
}

function answered(request: RequestView, { language }: Sender): Content[] {
  const t = wordsOf(language)
  const others = (Object.keys(request.elsewhere) as ElsewhereField[]).map((field) =>
    t('privacyPaper.elsewhereLine', {
      field: t(`privacy.field.${field}`),
      where: t(`privacy.where.${elsewhere[field]}`),
      value: request.elsewhere[field],
    }),
  )
  const fields = request.correction?.stands ? request.correction.fields : []
  return [
    gap(6),
    { text: t(`privacyPaper.outcome.${request.outcome}`), bold: true, fontSize: 12 },
    { text: request.answer ?? '', margin: [0, 4, 0, 6] },
    ...(fields.length > 0
      ? [
          {
            text: t('privacyPaper.corrected', {
              fields: fields.map((field) => t(`privacy.field.${field}`)).join(', '),
            }),
          },
        ]
      : []),
    ...(others.length > 0 && request.outcome === 'done'
      ? [
          { text: t('privacyPaper.elsewhere'), margin: [0, 6, 0, 2] as [number, number, number, number] },
          { ul: others },
        ]
      : []),
    ...(request.nextStep
      ? [
          {
            text: t('privacyPaper.nextStep'),
            bold: true,
            margin: [0, 8, 0, 0] as [number, number, number, number],
          },
          { text: request.nextStep },
        ]
      : []),
    { text: t('privacyPaper.decided', { at: moment(request.decidedAt!, language) }), margin: [0, 8, 0, 0] },
  ]
}
