import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IncidentContent, IncidentView } from '../../../../src/privacy/api.ts'
import { api, download } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import { Clock } from '../clock.tsx'
import css from '../privacy.module.css'
import { incidentQuery, useAct } from '../queries.ts'
import { History } from './history.tsx'
import { IncidentForm } from './incident-form.tsx'

const route = getRouteApi('/inside/insiden/$id')
type Kind = 'changed' | 'told-agency' | 'told-subjects' | 'closed' | 'reopened'

/** One incident: what is known, the notices that are due, how it ended. Everything ever said of it stays. */
export function Incident() {
  const { id } = route.useParams()
  const found = useQuery(incidentQuery(id))
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={8} />
  return <Found key={found.data.seq} incident={found.data} />
}

function Found({ incident }: { incident: IncidentView }) {
  const { t } = useTranslation()
  const may = useMay()
  const write = useAct(
    'incidents',
    ({ kind, content }: { kind: Kind; content: IncidentContent }) =>
      api.post<IncidentView>(`/incidents/${incident.id}/entries`, { kind, seq: incident.seq, content }),
    () => notify(t('privacy.incidents.saved')),
  )
  const say = (kind: Kind) => write.mutate({ kind, content: incident.content })
  const closed = incident.closedAt !== null
  const editable = may('incidents.write') && !closed
  return (
    <Page title={`${t('privacy.incidents.title')}: ${incident.number}`}>
      <div className={css.buttons}>
        <Clock of={incident} notice />
        <strong>{t(closed ? 'privacy.incidents.isClosed' : 'privacy.incidents.isOpen')}</strong>
      </div>
      <Notices incident={incident} told={say} busy={write.isPending} />
      {editable ? (
        <IncidentForm
          start={incident.content}
          act={t('privacy.incidents.save')}
          busy={write.isPending}
          error={write.error}
          onSay={(content) => write.mutate({ kind: 'changed', content })}
        />
      ) : (
        <>
          {write.error && <ProblemNote error={write.error} />}
          <p>{incident.content.what}</p>
          <p>{incident.content.handling}</p>
          <p>{incident.content.lessons}</p>
        </>
      )}
      <May right="incidents.write">
        <div className={css.buttons}>
          <Button
            variant="default"
            loading={write.isPending}
            onClick={() => say(closed ? 'reopened' : 'closed')}
          >
            {t(closed ? 'privacy.incidents.reopen' : 'privacy.incidents.close')}
          </Button>
          {!closed && <span className="quiet small">{t('privacy.incidents.closeHelp')}</span>}
        </div>
      </May>
      <History incident={incident} />
    </Page>
  )
}

interface NoticesProps {
  incident: IncidentView
  told: (kind: Kind) => void
  busy: boolean
}

function Notices({ incident, told, busy }: NoticesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const print = useMutation({
    mutationFn: (to: string) =>
      download(`/incidents/${incident.id}/notice.pdf?to=${to}`, `${incident.number}-${to}.pdf`),
  })
  const notices = [
    ['agency', incident.toldAgency],
    ['subjects', incident.toldSubjects],
  ] as const
  return (
    <section className="section" aria-labelledby="pemberitahuan">
      <h2 id="pemberitahuan">{t('privacy.incidents.notices')}</h2>
      {print.error && <ProblemNote error={print.error} />}
      {notices.map(([to, at]) => (
        <div key={to} className={css.buttons} style={{ marginBottom: '0.5rem' }}>
          <Icon name={at ? 'circle-check' : 'circle-dashed'} size={20} />
          <strong>{t(`privacy.incidents.${to}`)}</strong>
          <span>
            {at ? t('privacy.incidents.toldAt', { at: format.moment(at) }) : t('privacy.incidents.notTold')}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('privacy.incidents.draft')}: ${t(`privacy.incidents.${to}`)}`}
            onClick={() => print.mutate(to)}
          >
            {t('privacy.incidents.draft')}
          </Button>
          {!at && incident.closedAt === null && (
            <May right="incidents.write">
              <Button
                variant="default"
                size="compact-sm"
                loading={busy}
                aria-label={`${t('privacy.incidents.told')}: ${t(`privacy.incidents.${to}`)}`}
                onClick={() => told(`told-${to}`)}
              >
                {t('privacy.incidents.told')}
              </Button>
            </May>
          )}
        </div>
      ))}
    </section>
  )
}
