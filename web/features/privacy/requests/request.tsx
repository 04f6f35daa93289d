import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../src/privacy/api.ts'
import { api, download } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { Clock } from '../clock.tsx'
import css from '../privacy.module.css'
import { requestQuery, useAct } from '../queries.ts'
import { Correction } from './correction.tsx'
import { Decide } from './decide.tsx'
import { Said } from './said.tsx'

const route = getRouteApi('/inside/permintaan-data/$id')

/** One request: what was said, its clock, who sees to it, and the answer. */
export function DataRequest() {
  const { id } = route.useParams()
  const found = useQuery(requestQuery(id))
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={8} />
  return <Found request={found.data} />
}

function Found({ request }: { request: RequestView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const print = useMutation({
    mutationFn: () => download(`/data-requests/${request.id}/letter.pdf`, `${request.number}.pdf`),
  })
  const about = request.workerId ? (
    <Link to="/orang/$id" params={{ id: request.workerId }}>
      {request.workerName ?? '–'}
    </Link>
  ) : (
    t('privacy.requests.nobody')
  )
  return (
    <Page
      title={`${request.number}: ${t(`privacy.kind.${request.kind}`)}`}
      lead={
        <p>
          {about}
          {request.villageName && `, ${request.villageName}`}
        </p>
      }
      aside={
        <Button
          variant="default"
          leftSection={<Icon name="printer" size={18} />}
          loading={print.isPending}
          onClick={() => print.mutate()}
        >
          {t(request.outcome === null ? 'privacy.one.receipt' : 'privacy.one.letter')}
        </Button>
      }
    >
      {print.error && <ProblemNote error={print.error} />}
      <div className={css.buttons}>
        <Clock of={request} />
        {request.outcome && <strong>{t(`privacy.requests.outcome.${request.outcome}`)}</strong>}
      </div>
      <Said request={request} />
      <Contact request={request} />
      {request.outcome === null ? (
        <May right="data-requests.decide">
          <Owner request={request} />
          <Decide request={request} />
        </May>
      ) : (
        <div className={css.note}>
          <p>{request.answer}</p>
          {request.nextStep && (
            <p>
              <strong>{t('privacy.one.nextStep')}:</strong> {request.nextStep}
            </p>
          )}
          <p className="quiet small">
            {t('privacy.one.decided', { at: format.moment(request.decidedAt!), by: request.decidedBy })}
          </p>
        </div>
      )}
      {request.correction && <Correction request={request} correction={request.correction} />}
    </Page>
  )
}

function Owner({ request }: { request: RequestView }) {
  const { t } = useTranslation()
  const assign = useAct(
    'data-requests',
    (owner: string) => api.post<RequestView>(`/data-requests/${request.id}/owner`, { owner }),
    () => notify(t('privacy.one.assigned')),
  )
  return (
    <div className={css.fields}>
      {assign.error && <ProblemNote error={assign.error} />}
      <NativeSelect
        label={t('privacy.one.assign')}
        value={request.owner ?? ''}
        disabled={assign.isPending}
        onChange={(event) => event.currentTarget.value && assign.mutate(event.currentTarget.value)}
        data={[
          { value: '', label: t('privacy.requests.noOwner') },
          ...request.owners.map(({ username, displayName }) => ({
            value: username,
            label: displayName || username,
          })),
        ]}
      />
    </div>
  )
}

function Contact({ request }: { request: RequestView }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const open = useMutation({
    mutationFn: (reason: string) =>
      api.post<{ contact: string }>(`/data-requests/${request.id}/contact`, { reason }),
    onSuccess: () => setAsking(false),
    gcTime: 0,
  })
  if (!request.hasContact) return null
  if (open.data) return <p>{t('privacy.one.contactIs', open.data)}</p>
  return (
    <May right="number.open">
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('privacy.one.openContact')}
        </Button>
        <AskReason
          opened={asking}
          title={t('privacy.one.openContact')}
          lead={t('privacy.one.openContactLead')}
          shortest={5}
          act={t('privacy.one.openContact')}
          busy={open.isPending}
          error={open.error}
          onSay={(reason) => open.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      </div>
    </May>
  )
}
