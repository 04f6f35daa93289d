import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { filled } from '../../financing/filled.ts'
import { today } from '../../law/today.ts'
import css from '../claims.module.css'
import { Mark } from '../marks.tsx'
import { eventKey, useAct } from '../queries.ts'

const days = ['reportedToBpjsOn', 'kk1', 'kk2', 'kk3'] as const

/** When BPJS was told of an accident: within 2 × 24 hours from when it was known; then its three forms. */
export function AccidentForms({ event, acts }: { event: EventView; acts: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const keep = useAct((body: object) => api.put<EventView>(`/claims/events/${event.id}/forms`, body), {
    key: eventKey(event.id),
    done: t('claims.formsKept'),
  })
  const shown = (day: (typeof days)[number]) =>
    day === 'reportedToBpjsOn' ? event.reportedToBpjsOn : event.forms[day]

  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const said = filled(sent.currentTarget)
    keep.mutate(Object.fromEntries(days.map((day) => [day, said[day] || null])))
  }
  return (
    <section className="section">
      <h2>{t('claims.formsTitle')}</h2>
      <Clock event={event} />
      {acts ? (
        <form onSubmit={submit} noValidate className={css.form}>
          {keep.error && (
            <div className={css.wide}>
              <ProblemNote error={keep.error} />
            </div>
          )}
          {days.map((day) => (
            <TextInput
              key={day}
              name={day}
              type="date"
              min={event.happenedOn}
              max={today()}
              label={t(`claims.form.${day}`)}
              description={t(`claims.formHelp.${day}`)}
              defaultValue={shown(day) ?? ''}
            />
          ))}
          <div className={css.wide}>
            <Button type="submit" variant="default" loading={keep.isPending}>
              {t('claims.formsKeep')}
            </Button>
          </div>
        </form>
      ) : (
        <dl className={css.facts}>
          {days.map((day) => {
            const on = shown(day)
            return (
              <div key={day}>
                <dt>{t(`claims.form.${day}`)}</dt>
                <dd>{on ? format.date(on) : t('claims.notYet')}</dd>
              </div>
            )
          })}
        </dl>
      )}
    </section>
  )
}

function Clock({ event: { reportDue, reportedToBpjsOn } }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!reportDue) return null
  const day = format.date(reportDue)
  if (!reportedToBpjsOn) {
    const late = today() > reportDue
    return (
      <Mark
        look={late ? ['alert-triangle', 'bad'] : ['hourglass-empty', 'warn']}
        words={t(late ? 'claims.clockLate' : 'claims.clockRuns', { day })}
      />
    )
  }
  return reportedToBpjsOn <= reportDue ? (
    <Mark look={['circle-check-filled', 'good']} words={t('claims.clockKept', { day })} />
  ) : (
    <Mark look={['alert-triangle', 'bad']} words={t('claims.clockMissed', { day })} />
  )
}
