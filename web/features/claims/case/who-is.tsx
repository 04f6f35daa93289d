import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { Link } from '../../../ui/links.tsx'
import css from '../claims.module.css'
import { FindPerson, usePersonWords } from '../find-person.tsx'
import { Mark } from '../marks.tsx'
import { eventKey, useAct } from '../queries.ts'

interface Somebody {
  personId: string
  name: string
}

/** Whom of the lists it is about; an officer chooses among those who may be them, or looks for another. */
export function WhoIs({ event, acts }: { event: EventView; acts: boolean }) {
  const { t } = useTranslation()
  const about = usePersonWords()
  const [chosen, setChosen] = useState<Somebody | null>(null)
  const [other, setOther] = useState(false)
  const link = useAct(
    (reason: string) =>
      api.post<EventView>(`/claims/events/${event.id}/person`, { personId: chosen?.personId, reason }),
    {
      key: eventKey(event.id),
      done: t('claims.linkedNow'),
      after: () => {
        setChosen(null)
        setOther(false)
      },
    },
  )
  // A report may name no NIK of somebody whose card has one.
  const told = event.nikMask
    ? about({ ...event, villageName: event.village || t('claims.villageUnknown') })
    : event.village
  return (
    <section className="section" id="orang">
      <h2>{t('claims.whoIs')}</h2>
      {event.linked && event.personId ? (
        <div className="row">
          <Mark look={['circle-check-filled', 'good']} words={t('claims.linked')} />
          <span>
            <Link to="/orang/$id" params={{ id: event.personId }} preload={false}>
              {event.name}
            </Link>{' '}
            <span className="quiet small">{told}</span>
          </span>
          <span className="quiet small">
            {event.linkedBy === 'engine'
              ? t('claims.linkedByEngine')
              : t('claims.linkedBy', { by: event.linkedBy ?? '' })}
          </span>
          {acts && !other && (
            <Button variant="subtle" size="compact-sm" onClick={() => setOther(true)}>
              {t('claims.notThisOne')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <Mark look={['zoom-question', 'doubt']} words={t('claims.unlinked')} />
          <p style={{ margin: 0 }}>
            {event.name} <span className="quiet">{told}</span>
          </p>
        </>
      )}
      {acts && event.candidates.length > 0 && (
        <ul className={css.plain} aria-label={t('claims.candidates')}>
          {event.candidates.map((one) => (
            <li key={one.personId} className={css.card}>
              <p>
                <Link to="/orang/$id" params={{ id: one.personId }} preload={false}>
                  {one.name}
                </Link>
              </p>
              <p className="quiet small">{about({ ...one, villageName: one.village })}</p>
              <p>
                <Button variant="default" size="compact-sm" onClick={() => setChosen(one)}>
                  {t('claims.thisOne')}
                  <span className="heard"> {one.name}</span>
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      {acts && (!event.linked || other) && (
        <div className={css.form}>
          <FindPerson label={t('claims.findOther')} help={t('claims.findHelp')} choose={setChosen} />
        </div>
      )}
      <AskReason
        opened={chosen !== null}
        title={t('claims.chooseTitle', { name: chosen?.name ?? '' })}
        lead={t(event.linked ? 'claims.changeLead' : 'claims.chooseLead')}
        label={t('claims.reason')}
        help={t('claims.chooseHelp')}
        shortest={5}
        act={t('claims.choose')}
        busy={link.isPending}
        error={link.error}
        onSay={link.mutate}
        onClose={() => {
          setChosen(null)
          link.reset()
        }}
      />
    </section>
  )
}
