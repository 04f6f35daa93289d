import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { Acts } from './acts.tsx'
import { Answers } from './answers.tsx'
import { BillLines } from './bill-lines.tsx'
import { Members } from './members.tsx'
import { Papers } from './papers.tsx'
import { billQuery } from './queries.ts'
import { Steps } from './steps.tsx'
import { Sums } from './sums.tsx'

/** One bill, from the day it was made to its receipt. */
export function BillPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/anggaran/tagihan/$id' })
  const bill = useQuery(billQuery(id))
  if (bill.error) return <ProblemNote error={bill.error} onRetry={() => void bill.refetch()} />
  if (!bill.data) return <Loading rows={8} />
  return <Shown bill={bill.data} aside={t('bills.title')} />
}

function Shown({ bill, aside }: { bill: BillView; aside: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const month = format.month(bill.month)
  const isRegular = bill.kind === 'regular'
  const about = [
    bill.source,
    bill.decree,
    t(`bills.state.${bill.state}`),
    isRegular && `${t('bills.due')} ${format.shortDate(bill.dueOn)}`,
    bill.late && t('bills.late'),
  ]
  return (
    <Page
      title={isRegular ? t('bills.billOf', { month }) : t('bills.correctionOf', { month })}
      lead={<p>{about.filter(Boolean).join(' · ')}</p>}
      aside={
        <Link to="/anggaran/tagihan" search={{ tahun: Number(bill.month.slice(0, 4)) }}>
          {aside}
        </Link>
      }
    >
      <Steps bill={bill} />
      <Sums bill={bill} />
      {isRegular && bill.state === 'sent' && (
        <May right="bills.make">
          <Answers bill={bill} />
        </May>
      )}
      <May right="decrees.read">
        {isRegular && bill.state !== 'withdrawn' && <Members bill={bill} />}
        <BillLines bill={bill} />
      </May>
      <Papers bill={bill} />
      {bill.corrections.length > 0 && (
        <section className="section">
          <h2>{t('bills.corrections')}</h2>
          <DataTable
            caption={t('bills.corrections')}
            columns={[
              {
                id: 'state',
                header: t('bills.stateLabel'),
                names: true,
                cell: ({ id, state }) => (
                  <Link to="/anggaran/tagihan/$id" params={{ id }}>
                    {t(`bills.state.${state}`)}
                  </Link>
                ),
              },
              {
                id: 'amount',
                header: t('bills.rupiah'),
                number: true,
                cell: ({ amount }) => format.wholeRupiah(amount),
              },
            ]}
            rows={bill.corrections}
            rowKey={({ id }) => id}
          />
        </section>
      )}
      <Acts bill={bill} />
    </Page>
  )
}
