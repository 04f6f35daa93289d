import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationView } from '../../../src/registration/api.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useFormat } from '../../ui/format.ts'
import { ButtonLink, Link } from '../../ui/links.tsx'
import { Page } from '../../ui/page.tsx'
import { Protection } from '../../ui/protection.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { registrationQuery, takeBack } from './queries.ts'
import css from './registration.module.css'

type Somebody = NonNullable<RegistrationView['joined']>

/** What became of a registration: known, in doubt or new, and why; protected or not; what comes next. */
export function Result({ first, next }: { first: RegistrationView; next: () => void }) {
  const { t } = useTranslation()
  const { data: view } = useQuery(registrationQuery(first))
  return (
    <Page
      title={t(`registration.outcome.${view.outcome}.title`, { name: view.name })}
      lead={<p>{t(`registration.outcome.${view.outcome}.lead`)}</p>}
      aside={
        <Button onClick={next} autoFocus>
          {t('registration.again')}
        </Button>
      }
    >
      <div className={css.result}>
        <section>
          <h2>{t('registration.protection')}</h2>
          <Protection state={view.protection.state} large />
          <ParticipantWords view={view} />
        </section>
        <section>
          <h2>{t('registration.next')}</h2>
          <p>{t(`registration.nextOf.${view.protection.state}`)}</p>
          <p className="quiet small" role="status">
            {t(view.figuresWait ? 'registration.figuresWait' : 'registration.figuresDone')}
          </p>
          <ButtonLink to="/orang/$id" params={{ id: view.personId }} variant="default">
            {t('registration.openPage')}
          </ButtonLink>
        </section>
      </div>
      {view.joined && <Alike title={t('registration.known')} who={view.joined} />}
      {view.questions.map((one) => (
        <Alike key={one.reviewId} title={t('registration.maybe')} who={one}>
          <p>{t(`review.why.${one.why}`)}</p>
          <Link to="/periksa" search={{ kind: 'duplicate' }}>
            {t('registration.decide')}
          </Link>
        </Alike>
      ))}
      {view.sameNik.map((one) => (
        <Alike key={one.personId} title={t('registration.sameNik')} who={one}>
          <p>{t('registration.sameNikNote')}</p>
        </Alike>
      ))}
      {view.elsewhere > 0 && <p>{t('registration.elsewhere', { count: view.elsewhere })}</p>}
      <TakenBack view={view} />
    </Page>
  )
}

function ParticipantWords({ view }: { view: RegistrationView }) {
  const { t } = useTranslation()
  const { state, participant } = view.protection
  if (!participant) return state === 'none' ? <p>{t('registration.protectionNone')}</p> : null
  const words = state === 'review' ? 'registration.protectionMaybe' : 'registration.protectionOf'
  return (
    <>
      <p>{t(words, { name: participant.name, nik: participant.nikMask ?? t('people.noNik') })}</p>
      <details>
        <summary>{t('registration.why')}</summary>
        <Reasons reasons={participant.reasons} caption={t('registration.why')} />
      </details>
    </>
  )
}

function Alike({ title, who, children }: { title: string; who: Somebody; children?: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts = [
    who.nikMask ?? t('people.noNik'),
    who.birthDate && t('registration.born', { day: format.date(who.birthDate) }),
    who.village,
    who.motherName && t('registration.mothers', { name: who.motherName }),
  ].filter(Boolean)
  return (
    <section className="section">
      <h2>{title}</h2>
      <p>
        <Link to="/orang/$id" params={{ id: who.personId }} preload={false}>
          {who.name}
        </Link>{' '}
        <span className="quiet">({who.title})</span>
        <br />
        {facts.join(' · ')}
      </p>
      {children}
      <Reasons reasons={who.reasons} caption={t('registration.why')} />
    </section>
  )
}

function TakenBack({ view }: { view: RegistrationView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const back = useMutation({
    mutationFn: (reason: string) => takeBack(view.id, reason),
    onSuccess: (taken) => {
      setAsking(false)
      client.setQueryData(['registration', view.id], taken)
      void client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  if (view.takenBack) {
    const { by, at, reason } = view.takenBack
    return (
      <p role="status">{t('registration.takenBack', { by, day: format.date(at.slice(0, 10)), reason })}</p>
    )
  }
  return (
    <p>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t('registration.takeBack')}
      </Button>
      <AskReason
        opened={asking}
        title={t('registration.takeBack')}
        lead={t('registration.takeBackLead')}
        act={t('registration.takeBackDo')}
        busy={back.isPending}
        error={back.error}
        onSay={back.mutate}
        onClose={() => setAsking(false)}
      />
    </p>
  )
}
