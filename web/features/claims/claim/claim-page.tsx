import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { Problem } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NotFoundPage } from '../../../ui/problem-page.tsx'
import { useMay } from '../../access/may.tsx'
import { OnCase } from '../findings/on-case.tsx'
import { PrintLetters } from '../letters/print-letters.tsx'
import { claimQuery } from '../queries.ts'
import { SchoolYears } from '../school/school-years.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { About } from './about.tsx'
import { Assessment } from './assessment.tsx'
import { Differences } from './differences.tsx'
import { Hindered } from './hindered.tsx'
import { History } from './history.tsx'
import { Papers } from './papers.tsx'
import { Path } from './path.tsx'
import { Steps } from './steps.tsx'

const route = getRouteApi('/inside/klaim/$id')

/** One claim: how far it is, what comes next, what keeps it, what it should give and what was decided. */
export function ClaimPage() {
  const { id } = route.useParams()
  const found = useQuery(claimQuery(id))
  if (found.error instanceof Problem && found.error.code === 'not-found') return <NotFoundPage />
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  return found.data ? <Claim claim={found.data} key={id} /> : <Loading rows={8} />
}

function Claim({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const acts = useMay()('claims.work')
  const { number, name, programme, kind, happenedOn, eventId, eventNumber } = claim
  return (
    <Page
      title={`${number} ${name}`}
      heading={`${t(`claims.programme.${programme}`)}: ${name}`}
      lead={
        <p>
          {number} · {t(`claims.kind.${kind}`)}, {format.date(happenedOn)} ·{' '}
          <Link to="/klaim/peristiwa/$id" params={{ id: eventId }} preload={false}>
            {t('claims.caseOf', { number: eventNumber })}
          </Link>
        </p>
      }
    >
      <ClaimTabs />
      <Path claim={claim} />
      {acts && <Steps claim={claim} key={claim.state} />}
      {programme === 'BEASISWA' && <SchoolYears claimId={claim.id} acts={acts} />}
      <Hindered claim={claim} />
      <OnCase eventId={eventId} />
      <Papers claim={claim} acts={acts} />
      <About claim={claim} />
      <Differences claim={claim} />
      <Assessment claim={claim} acts={acts} />
      {acts && claim.state !== 'withdrawn' && (
        <PrintLetters
          eventId={eventId}
          claimId={claim.id}
          kinds={claim.outcome === 'refused' ? ['cover', 'refusal'] : ['cover']}
        />
      )}
      <History claim={claim} />
    </Page>
  )
}
