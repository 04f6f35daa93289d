import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../src/outreach/visits/api.ts'
import { ButtonLink, Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { memberQuery } from '../campaigns/queries.ts'
import { VisitForm } from './visit-form.tsx'
import { Visits } from './visits.tsx'

/** Somebody on a list: what was found so far, and what is found now. */
export function MemberPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/jangkauan/kunjungan/$id' })
  const found = useQuery(memberQuery(id))
  const { data } = found
  return (
    <Page title={t('visits.today')} heading={data?.name} lead={data && <Where member={data} />}>
      <p>
        <Link to="/jangkauan/kunjungan">← {t('visits.today')}</Link>
      </p>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={6} />
      ) : (
        <>
          <p>
            <strong>{t(`visits.outcome.${data.outcome || 'none'}`)}</strong> · {t(`visits.bpjs.${data.bpjs}`)}
          </p>
          <NextStep member={data} />
          {data.open ? (
            <May right="outreach.visit">
              <VisitForm member={data} key={data.visits.length} />
            </May>
          ) : (
            <p>{t('visits.fault.closed')}</p>
          )}
          <Visits member={data} />
        </>
      )}
    </Page>
  )
}

function Where({ member: { village, rt, code, path, reason, employer, campaign } }: { member: MemberView }) {
  const { t } = useTranslation()
  return (
    <p>
      {[
        rt ? t('visits.rt', { rt }) : t('visits.noRt'),
        village,
        code,
        `${t(`paths.path.${path}`)} (${t(`paths.reason.${reason}`)})`,
        employer,
        campaign,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

/** What a visit found is settled where such things are settled: it changes no list by itself. */
function NextStep({ member: { outcome, personId } }: { member: MemberView }) {
  const { t } = useTranslation()
  if (outcome === 'dead')
    return (
      <p>
        {t('visits.next.dead')}{' '}
        <May right="claims.report">
          <ButtonLink to="/klaim/lapor">{t('visits.next.deadAct')}</ButtonLink>
        </May>
      </p>
    )
  if (outcome === 'wants' || outcome === 'registered')
    return (
      <p>
        {t('visits.next.wants')}{' '}
        <May right="people.register">
          <ButtonLink to="/orang/daftarkan">{t('visits.next.wantsAct')}</ButtonLink>
        </May>
      </p>
    )
  if (outcome === 'moved' || outcome === 'wrong-person')
    return (
      <p>
        {t('visits.next.moved')}{' '}
        <May right="people.read">
          <Link to="/orang/$id" params={{ id: personId }}>
            {t('visits.next.movedAct')}
          </Link>
        </May>
      </p>
    )
  return null
}
