import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { Cells } from './cells.tsx'
import { Imports } from './imports.tsx'
import { PaidIn } from './paid-in.tsx'
import { Payments } from './payments.tsx'
import { Places } from './places.tsx'
import { Programmes } from './programmes.tsx'
import { benefitsQuery } from './queries.ts'

/** What BPJS paid: one sum, whom it reached, and the way down to one family. */
export function Benefits() {
  const { t } = useTranslation()
  const format = useFormat()
  const benefits = useQuery(benefitsQuery)
  const { data } = benefits
  const { kecamatan, desa } = useSearch({ from: '/inside/klaim/manfaat' })
  return (
    <Page
      title={t('benefits.title')}
      heading={
        data?.period &&
        t('benefits.finding', { amount: format.rupiah(data.amount), people: format.number(data.people) })
      }
      lead={<p>{t('benefits.lead')}</p>}
    >
      <ClaimTabs />
      {benefits.error ? (
        <ProblemNote error={benefits.error} onRetry={() => void benefits.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : !data.period ? (
        <Empty title={t('benefits.none')} next={t('benefits.noneNext')} />
      ) : (
        <>
          {!kecamatan && <Sums benefits={data} />}
          <Places districts={data.districts} district={kecamatan} village={desa} />
          {kecamatan && desa && <Payments district={kecamatan} village={desa} key={desa} />}
          {!kecamatan && data.paidIn && <PaidIn years={data.paidIn} />}
        </>
      )}
      {!kecamatan && (
        <May right="claims.payments">
          <Imports />
        </May>
      )}
    </Page>
  )
}

function Sums({ benefits }: { benefits: BenefitsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { pemdaFinanced, average, period, nowhere } = benefits
  return (
    <>
      <div className="stack">
        <p>
          {t('benefits.findingFinanced', {
            amount: format.rupiah(pemdaFinanced.amount),
            people: format.number(pemdaFinanced.people),
            average: format.wholeRupiah(average ?? 0),
          })}
        </p>
        <p className="quiet">
          {period &&
            t('benefits.period', {
              from: format.shortDate(period.from),
              until: format.shortDate(period.until),
            })}{' '}
          {nowhere.payments > 0 &&
            t('benefits.nowhere', {
              count: nowhere.payments,
              payments: format.number(nowhere.payments),
              amount: format.rupiah(nowhere.amount),
            })}
        </p>
      </div>
      <Programmes benefits={benefits} />
      <Cells benefits={benefits} />
    </>
  )
}
