import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { Problem } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NotFoundPage } from '../../../ui/problem-page.tsx'
import { useMay } from '../../access/may.tsx'
import { OnCase } from '../findings/on-case.tsx'
import { mayBeOfWork } from '../kinds.ts'
import { PrintLetters } from '../letters/print-letters.tsx'
import { eventQuery } from '../queries.ts'
import { ClaimTabs } from '../tabs.tsx'
import { Cause } from './cause.tsx'
import { Coverage } from './coverage.tsx'
import { DeathInRegistry } from './death.tsx'
import { Documents } from './documents.tsx'
import { FamilyCode } from './family-code.tsx'
import { AccidentForms } from './forms.tsx'
import { Heirs } from './heirs.tsx'
import { Rights } from './rights.tsx'
import { Tellings } from './tellings.tsx'
import { Told } from './told.tsx'
import { WhoIs } from './who-is.tsx'
import { Withdraw } from './withdraw.tsx'

const route = getRouteApi('/inside/klaim/peristiwa/$id')

/** One case: what was told, who it is, what they had on that day, the family, what is claimed. */
export function EventPage() {
  const { id } = route.useParams()
  const found = useQuery(eventQuery(id))
  if (found.error instanceof Problem && found.error.code === 'not-found') return <NotFoundPage />
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  return found.data ? <Case event={found.data} key={id} /> : <Loading rows={8} />
}

function Case({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const acts = may('claims.work') && !event.withdrawn
  const { number, kind, name, happenedOn, village, district, cause } = event
  // The part an address points at is there only now.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  return (
    <Page
      title={`${number} ${name}`}
      heading={`${t(`claims.kind.${kind}`)}: ${name}`}
      lead={
        <p>
          {number} · {format.date(happenedOn)} ·{' '}
          {village ? `${village}, ${district}` : t('claims.villageUnknown')}
        </p>
      }
    >
      <ClaimTabs />
      {event.withdrawn && (
        <p role="status" style={{ margin: 0 }}>
          <strong>{t('claims.eventWithdrawn')}.</strong> {event.withdrawnReason}
        </p>
      )}
      <Told event={event} />
      <Tellings event={event} />
      <WhoIs event={event} acts={acts} />
      <OnCase eventId={event.id} />
      {event.death && <DeathInRegistry event={event} death={event.death} />}
      <Rights event={event} acts={acts} />
      {event.coverage.length > 0 && <Coverage event={event} />}
      {mayBeOfWork(kind) && <Cause event={event} acts={acts} />}
      {(kind === 'accident' || kind === 'disease' || cause === 'work') && (
        <AccidentForms event={event} acts={acts} />
      )}
      <Heirs event={event} acts={acts} />
      <Documents event={event} />
      {may('claims.report') && event.linked && !event.withdrawn && <FamilyCode event={event} />}
      {may('claims.report') && !event.withdrawn && (
        <PrintLetters eventId={event.id} kinds={['owed', 'receipt']} />
      )}
      {acts && <Withdraw event={event} />}
    </Page>
  )
}
