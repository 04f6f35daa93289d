import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { May } from '../../access/may.tsx'
import css from '../claims.module.css'
import { Mark } from '../marks.tsx'
import { eventQuery } from '../queries.ts'
import { HandedIn } from './handed-in.tsx'
import { LetGo } from './let-go.tsx'
import { SendPaper } from './send-paper.tsx'

const looks = {
  missing: ['circle-dashed', 'warn'],
  received: ['hourglass-empty', 'plain'],
  accepted: ['circle-check-filled', 'good'],
  returned: ['arrow-back-up', 'bad'],
  waived: ['circle-x', 'plain'],
} as const

/** The papers this claim needs: what each must show, how far it is, and where to hand it in. */
export function Papers({ claim, acts }: { claim: ClaimView; acts: boolean }) {
  const { t } = useTranslation()
  const documents = useQuery(eventQuery(claim.eventId)).data?.documents ?? []
  const there = claim.papers.filter(({ state }) => state === 'accepted' || state === 'waived').length
  if (claim.papers.length === 0) return null
  return (
    <section className="section" id="berkas">
      <div className="section-head">
        <div>
          <h2>{t('claims.papersOf', { there, count: claim.papers.length })}</h2>
          <p className="quiet">{t('claims.papersLead')}</p>
        </div>
      </div>
      <ul className={css.plain}>
        {claim.papers.map(named).map((paper) => (
          <li key={`${paper.kind} ${paper.heirId}`} className={css.card}>
            <p>
              <strong>{paper.title}</strong>
            </p>
            <p className="quiet small">{paper.shows}</p>
            <Mark look={looks[paper.state]} words={t(`claims.paperIs.${paper.state}`)} />
            {documents
              .filter(({ id }) => paper.documents.includes(id))
              .map((one) => (
                <HandedIn key={one.id} paper={one} title={paper.title} acts={acts} />
              ))}
            {paper.state !== 'accepted' && (
              <May right="claims.report">
                <SendPaper claim={claim} paper={paper} />
              </May>
            )}
            {acts && paper.state !== 'accepted' && claim.steps.includes('waived') && (
              <LetGo claim={claim} paper={paper} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of whom it is asked stands beside what it is. */
const named = (paper: ClaimView['papers'][number]) => ({
  ...paper,
  title: paper.heir ? `${paper.title}: ${paper.heir}` : paper.title,
})
