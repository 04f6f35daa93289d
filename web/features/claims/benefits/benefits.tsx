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
import { Matching } from '../matching/matching.tsx'
import { PaidCase } from '../matching/paid-case.tsx'
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
  const { kecamatan, desa, program, bayar } = useSearch({ from: '/inside/klaim/manfaat' })
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
          {!kecamatan && !program && <Sums benefits={data} />}
          <Places
            districts={data.districts}
            district={kecamatan}
            village={desa}
            programme={program}
            payment={bayar}
          />
          {kecamatan && desa && !bayar && (
            <Payments district={kecamatan} village={desa} programme={program} key={desa} />
          )}
          {bayar && <PaidCase id={bayar} />}
          {!kecamatan && !program && <Matching />}
          {!kecamatan && !program && data.paidIn && <PaidIn years={data.paidIn} />}
        </>
      )}
      {!kecamatan && !program && (
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
