import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventBody, ReportedView } from '../../../../src/claims/api.ts'
import type { PersonRow } from '../../../../src/coverage/api.ts'
import { api, Problem } from '../../../ui/api.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Link } from '../../../ui/links.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSession } from '../../access/session.ts'
import css from '../claims.module.css'
import { mayBeOfWork, workQuestions } from '../kinds.ts'
import { CausePart } from './cause-part.tsx'
import { draftId } from './draft.ts'
import { type Faults, faultsIn, refusedFaults } from './faults.ts'
import { type Kind, KindPart } from './kind-part.tsx'
import { TellerPart } from './teller-part.tsx'
import { WhenPart } from './when-part.tsx'
import { WhoPart } from './who-part.tsx'

const answers: Record<string, boolean | null> = { yes: true, no: false }

export function ReportForm({ done, again }: { done: (view: ReportedView) => void; again: () => void }) {
  const client = useQueryClient()
  const session = useSession()
  const [id] = useState(draftId)
  const [kind, setKind] = useState<Kind | ''>('')
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [own, setOwn] = useState<Faults>({})
  const { t } = useTranslation()
  const send = useMutation({
    mutationFn: (body: EventBody) => api.post<ReportedView>('/claims/events', body),
    gcTime: 0,
    onSuccess: (view) => {
      void client.invalidateQueries({ queryKey: ['claims'] })
      done(view)
    },
  })
  const words = useFaultWords()
  const refused = refusedFaults(send.error)
  const faults = refused ?? own
  const error = (field: string) => (faults[field] ? words(field, faults[field]) : undefined)
  const errors = Object.keys(faults).flatMap((field) => {
    const message = error(field)
    return message ? [{ field, message }] : []
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const said = Object.fromEntries(
      [...data].map(([name, value]) => [name, String(value).trim() || undefined]),
    )
    const found = faultsIn(said, person !== null)
    send.reset()
    setOwn(found)
    if (Object.keys(found).length > 0) return
    const work = Object.fromEntries(workQuestions.map((one) => [one, answers[said[one] ?? ''] ?? null]))
    const { atWork: _, onDuty: __, onTheWay: ___, traffic: ____, witness: _____, ...rest } = said
    send.mutate({
      ...rest,
      id,
      personId: person?.personId ?? null,
      name: person?.name ?? said.name,
      confirmed: data.getAll('confirmed').map(String),
      work,
    } as EventBody)
  }

  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="page" style={{ maxWidth: '48rem' }}>
      {(errors.length > 0 || (send.error && !refused)) && (
        <div>
          <ErrorSummary errors={errors} />
          {send.error && !refused && <Refused error={send.error} id={id} again={again} />}
        </div>
      )}
      <KindPart kind={kind} choose={setKind} error={error('kind')} />
      <WhoPart
        person={person}
        choose={setPerson}
        error={error}
        faults={faults}
        village={session?.acting?.villageCode ?? ''}
      />
      <WhenPart kind={kind} error={error} />
      {mayBeOfWork(kind) && <CausePart />}
      <TellerPart village={session?.acting?.role === 'village'} />
      <div className={css.wide}>
        <Button type="submit" size="md" loading={send.isPending}>
          {t('claims.send')}
        </Button>
      </div>
    </form>
  )
}

/** A report that stands already is one click away. */
function Refused({ error, id, again }: { error: Error; id: string; again: () => void }) {
  const { t } = useTranslation()
  const code = error instanceof Problem ? error.code : ''
  const number = error instanceof Problem ? String(error.detail.number ?? '') : ''
  return (
    <div className="stack">
      <ProblemNote error={error} />
      {code === 'claim-event-known' && (
        <p style={{ margin: 0 }}>
          <Link to="/klaim/peristiwa" search={{ nomor: number }}>
            {t('claims.openNumber', { number })}
          </Link>
        </p>
      )}
      {code === 'claim-event-differs' && (
        <p className="row" style={{ margin: 0 }}>
          <Link to="/klaim/peristiwa/$id" params={{ id }}>
            {t('claims.openCase')}
          </Link>
          <Button variant="default" size="sm" onClick={again}>
            {t('claims.reportNext')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** What is wrong with a field, by its code; who somebody is has the words of registering. */
function useFaultWords() {
  const { t, i18n } = useTranslation()
  return (field: string, code: string): string => {
    const own = `claims.fault.${field}.${code}`
    return i18n.exists(own) ? t(own) : t(`registration.fault.${field}.${code}`)
  }
}
