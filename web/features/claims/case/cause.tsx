import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import css from '../claims.module.css'
import { causes } from '../kinds.ts'
import { Mark } from '../marks.tsx'
import { eventKey, useAct } from '../queries.ts'

/** Whether it came of work: that decides which programme pays. */
export function Cause({ event, acts }: { event: EventView; acts: boolean }) {
  const { t } = useTranslation()
  const open = event.cause === 'unknown'
  const ways = [...new Set(event.tellings.flatMap(({ way, undone }) => (way && !undone ? [way] : [])))]
  const form = <Settle event={event} key={event.cause} />
  return (
    <section className="section" id="sebab">
      <h2>{t('claims.causeSection')}</h2>
      <Mark
        look={open ? ['zoom-question', 'warn'] : ['circle-check', 'good']}
        words={t(`claims.causeOf.${event.cause}`)}
      />
      {open && ways.length > 0 && (
        <p style={{ margin: 0 }}>{t('claims.causeByLists', { words: ways.join('; ') })}</p>
      )}
      {open && <p style={{ margin: 0 }}>{t('claims.causeWhy')}</p>}
      {acts &&
        (open ? (
          form
        ) : (
          <details>
            <summary>{t('claims.causeChange')}</summary>
            {form}
          </details>
        ))}
    </section>
  )
}

function Settle({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [cause, setCause] = useState<EventView['cause']>(event.cause === 'work' ? 'not-work' : 'work')
  const reason = useReason(5)
  const settle = useAct(
    () => api.post<EventView>(`/claims/events/${event.id}/cause`, { cause, reason: reason.said }),
    { key: eventKey(event.id), done: t('claims.causeSettled') },
  )
  function submit(sent: FormEvent) {
    sent.preventDefault()
    if (reason.enough) settle.mutate(undefined)
  }
  return (
    <form onSubmit={submit} className={css.form} style={{ marginTop: '0.75rem' }}>
      {settle.error && (
        <div className={css.wide}>
          <ProblemNote error={settle.error} />
        </div>
      )}
      <NativeSelect
        label={t('claims.causeNew')}
        value={cause}
        onChange={(changed) => setCause(changed.currentTarget.value as EventView['cause'])}
        data={causes
          .filter((one) => one !== event.cause)
          .map((value) => ({ value, label: t(`claims.causeOf.${value}`) }))}
      />
      <div className={css.wide}>
        <ReasonField label={t('claims.reason')} description={t('claims.causeReason')} reason={reason} />
      </div>
      <div className={css.wide}>
        <Button type="submit" loading={settle.isPending} disabled={!reason.enough}>
          {t('claims.causeKeep')}
        </Button>
      </div>
    </form>
  )
}
