import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestBody, RequestKind, RequestView } from '../../../../src/privacy/api.ts'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { personQuery } from '../../coverage/people/queries.ts'
import { asInput, asMoment } from '../moments.ts'
import css from '../privacy.module.css'
import { useAct } from '../queries.ts'
import { ChangeFields, capital, changesIn } from './changes.tsx'

const route = getRouteApi('/inside/permintaan-data/baru')
const kinds: RequestKind[] = ['information', 'correction', 'deletion', 'objection']
const identities = ['ktp', 'kk', 'ikd', 'proxy-letter', 'known'] as const
const elsewhere = ['nik', 'standing', 'membership', 'segment', 'contact', 'wage'] as const

/** Takes down what somebody asks at a desk about their own data; from then on its clock runs. */
export function NewRequest() {
  const { t } = useTranslation()
  const { orang } = route.useSearch()
  const person = useQuery({ ...personQuery(orang ?? ''), enabled: orang !== undefined })
  const worker = person.data?.person
  return (
    <Page title={t('privacy.new.title')} lead={<p>{t('privacy.new.lead')}</p>}>
      {person.error && <ProblemNote error={person.error} />}
      <p className={css.note}>
        {worker ? t('privacy.new.about', { name: worker.name }) : t('privacy.new.noPerson')}
      </p>
      {(orang === undefined || worker) && <Form key={orang} workerId={worker?.workerId ?? null} />}
    </Page>
  )
}

function Form({ workerId }: { workerId: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const id = useRef(crypto.randomUUID())
  const [kind, setKind] = useState<RequestKind>()
  const [errors, setErrors] = useState<FieldError[]>([])
  const record = useAct(
    'data-requests',
    (body: RequestBody) => api.post<RequestView>('/data-requests', body),
    (made) => {
      notify(t('privacy.new.saved', { number: made.number }))
      void navigate({ to: '/permintaan-data/$id', params: { id: made.id } })
    },
  )
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const found: FieldError[] = []
    if (!kind) found.push({ field: 'kind', message: t('privacy.new.need.kind') })
    if (text('askerName').length < 2)
      found.push({ field: 'askerName', message: t('privacy.new.need.askerName') })
    if (text('wrong').length < 3) found.push({ field: 'wrong', message: t('privacy.new.need.wrong') })
    setErrors(found)
    if (!kind || found.length > 0) return
    const passed = elsewhere.map((field) => [field, text(`elsewhere.${field}`)]).filter(([, value]) => value)
    record.mutate({
      id: id.current,
      kind,
      workerId,
      askedBy: text('askedBy') as 'self',
      identity: text('identity') as 'ktp',
      askerName: text('askerName'),
      contact: text('contact') || undefined,
      wrong: text('wrong'),
      wanted: text('wanted') || undefined,
      evidence: text('evidence') || undefined,
      changes: kind === 'correction' && workerId ? changesIn(form) : undefined,
      elsewhere: kind === 'correction' ? Object.fromEntries(passed) : undefined,
      receivedAt: asMoment(text('receivedAt')) ?? undefined,
    })
  }
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
      <ErrorSummary errors={errors} />
      {record.error && <ProblemNote error={record.error} />}
      <fieldset className={css.part}>
        <legend>{t('privacy.new.kind')}</legend>
        <div className={css.choices}>
          {kinds.map((each, i) => (
            <label key={each}>
              <input
                type="radio"
                name="kind"
                id={i === 0 ? 'kind' : undefined}
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              {t(`privacy.kind.${each}`)}
              <span className={css.sub}>{t(`privacy.kindHelp.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={css.fields}>
        <NativeSelect
          name="askedBy"
          label={t('privacy.new.askedBy')}
          data={(['self', 'proxy'] as const).map((value) => ({
            value,
            label: t(`privacy.askedBy.${value}`),
          }))}
        />
        <TextInput
          id="askerName"
          name="askerName"
          label={t('privacy.new.askerName')}
          error={errorOf('askerName')}
          maxLength={200}
        />
        <NativeSelect
          name="identity"
          label={t('privacy.new.identity')}
          data={identities.map((value) => ({ value, label: t(`privacy.identity.${value}`) }))}
        />
        <TextInput
          name="contact"
          label={t('privacy.new.contact')}
          description={t('privacy.new.contactHelp')}
          maxLength={200}
        />
      </div>
      <Textarea
        id="wrong"
        name="wrong"
        label={t('privacy.new.wrong')}
        error={errorOf('wrong')}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <Textarea name="wanted" label={t('privacy.new.wanted')} maxLength={2000} autosize minRows={2} />
      {kind === 'correction' && workerId && (
        <fieldset className={css.part}>
          <legend>{t('privacy.new.changes')}</legend>
          <p className="quiet small">{t('privacy.new.changesHelp')}</p>
          <ChangeFields start={{}} />
        </fieldset>
      )}
      {kind === 'correction' && (
        <details>
          <summary>{t('privacy.new.elsewhere')}</summary>
          <p className="quiet small">{t('privacy.new.elsewhereHelp')}</p>
          <div className={css.fields}>
            {elsewhere.map((field) => (
              <TextInput
                key={field}
                name={`elsewhere.${field}`}
                label={capital(t(`privacy.field.${field}`))}
                maxLength={500}
              />
            ))}
          </div>
        </details>
      )}
      <div className={css.fields}>
        <TextInput name="evidence" label={t('privacy.new.evidence')} maxLength={1000} />
        <TextInput
          name="receivedAt"
          type="datetime-local"
          label={t('privacy.new.receivedAt')}
          description={t('privacy.new.receivedHelp')}
          max={asInput(new Date().toISOString())}
        />
      </div>
      <div>
        <Button type="submit" loading={record.isPending}>
          {t('privacy.new.save')}
        </Button>
      </div>
    </form>
  )
}
