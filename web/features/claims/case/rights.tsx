import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView, EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../claims.module.css'
import { CoverageMark, StateMark } from '../marks.tsx'
import { useAct } from '../queries.ts'

type Programme = EventView['claimable'][number]['programme']

/** What is claimed for it, and what could be: why not, and a way to open it all the same. */
export function Rights({ event, acts }: { event: EventView; acts: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const left = event.claimable.filter(({ open }) => !open)
  return (
    <section className="section">
      <h2>{t('claims.rights')}</h2>
      {!event.linked && <p style={{ margin: 0 }}>{t('claims.rightsUnlinked')}</p>}
      {event.claims.length > 0 && (
        <ul className={css.plain}>
          {event.claims.map((claim) => (
            <li key={claim.id} className={css.card}>
              <p>
                <Link to="/klaim/$id" params={{ id: claim.id }} preload={false}>
                  {t(`claims.programme.${claim.programme}`)}
                </Link>
              </p>
              <p className="row">
                <StateMark claim={claim} />
                <span>
                  {claim.expected === null
                    ? t('claims.expectedUnknown')
                    : t('claims.expectedOf', { amount: format.wholeRupiah(claim.expected) })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <div className="stack">
          <h3>{t('claims.rightsLeft')}</h3>
          <ul className={css.plain}>
            {left.map((one) => (
              <li key={one.programme} className={css.card}>
                <p>
                  <strong>{t(`claims.programme.${one.programme}`)}</strong>{' '}
                  <CoverageMark state={one.coverage} />
                </p>
                <p className="quiet">{t(`claims.why.${one.why}`)}</p>
                {acts && <Open event={event} programme={one.programme} usual={one.why === 'due'} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Open({ event, programme, usual }: { event: EventView; programme: Programme; usual: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const [asking, setAsking] = useState(false)
  const open = useAct(
    (reason: string) => api.post<ClaimView>(`/claims/events/${event.id}/claims`, { id, programme, reason }),
    {
      done: t('claims.openedNow'),
      after: () => void navigate({ to: '/klaim/$id', params: { id } }),
    },
  )
  return (
    <>
      <p>
        <Button
          variant="default"
          size="compact-sm"
          loading={open.isPending}
          onClick={() => (usual ? open.mutate('') : setAsking(true))}
        >
          {t('claims.open')}
          <span className="heard"> {t(`claims.programme.${programme}`)}</span>
        </Button>
      </p>
      {usual && open.error && <ProblemNote error={open.error} />}
      <AskReason
        opened={asking}
        title={t('claims.openTitle', { programme: t(`claims.programme.${programme}`) })}
        lead={t('claims.openLead')}
        label={t('claims.reason')}
        shortest={5}
        act={t('claims.open')}
        busy={open.isPending}
        error={open.error}
        onSay={open.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
