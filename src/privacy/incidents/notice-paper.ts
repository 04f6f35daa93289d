import { wordsOf } from '../../platform/i18n.ts'
import { writePdf } from '../../platform/pdf.ts'
import type { IncidentView } from '../api.ts'
import { periodOn, tellWithin } from '../law/periods.ts'
import { facts, letter, moment, type Sender } from '../paper.ts'

/** The written notice the law asks for: what data, when and how, and what was done; to the agency or to those it is about. */
export function writeNotice(
  incident: IncidentView,
  to: 'agency' | 'subjects',
  sender: Sender,
): Promise<Buffer> {
  const t = wordsOf(sender.language)
  const { content } = incident
  const { cite, value } = periodOn(tellWithin, new Date(incident.foundAt))
  const when = (at: string | null) =>
    at === null ? t('privacyPaper.notice.unknown') : moment(at, sender.language)
  const kinds = content.kinds.map((kind) => t(`privacy.dataKind.${kind}`)).join(', ')
  return writePdf(
    letter(
      sender,
      t(`privacyPaper.notice.title.${to}`),
      incident.number,
      [
        { text: t('privacyPaper.notice.draft'), italics: true, color: '#9b1c1c', margin: [0, 0, 0, 8] },
        { text: t(`privacyPaper.notice.to.${to}`), margin: [0, 0, 0, 8] },
        {
          text: t(`privacyPaper.notice.lead.${to}`, {
            law: `${cite.instrument} ${cite.pinpoint}`,
            hours: value.hours,
          }),
        },
        { text: t('privacyPaper.notice.data'), bold: true, margin: [0, 10, 0, 0] },
        facts([
          [t('privacyPaper.notice.kinds'), kinds || t('privacyPaper.notice.unknown')],
          [
            t('privacyPaper.notice.persons'),
            content.persons === null
              ? t('privacyPaper.notice.unknown')
              : t('privacyPaper.notice.people', { count: content.persons }),
          ],
        ]),
        { text: t('privacyPaper.notice.whenHow'), bold: true, margin: [0, 6, 0, 0] },
        facts([
          [t('privacyPaper.notice.from'), when(content.from)],
          [t('privacyPaper.notice.until'), when(content.until)],
          [t('privacyPaper.notice.found'), when(content.foundAt)],
          [t('privacyPaper.notice.what'), content.what],
          ...(to === 'agency' ? [[t('privacyPaper.notice.foundHow'), content.foundHow] as const] : []),
        ]),
        { text: t('privacyPaper.notice.handling'), bold: true, margin: [0, 6, 0, 0] },
        { text: content.handling || t('privacyPaper.notice.unknown') },
        ...(to === 'subjects'
          ? [
              {
                text: t('privacyPaper.notice.advice'),
                margin: [0, 10, 0, 0] as [number, number, number, number],
              },
            ]
          : []),
      ],
      { toCitizen: to === 'subjects' },
    ),
  )
}
