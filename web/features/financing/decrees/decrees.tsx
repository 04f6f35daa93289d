import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DecreesView } from '../../../../src/financing/decrees/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { AdoptDecree } from './adopt-decree.tsx'
import { MakeDecree } from './make-decree.tsx'
import { monthsOf } from './period.ts'
import { decreesQuery } from './queries.ts'

/** Every decree on who is paid for, the latest first. */
export function Decrees() {
  const { t } = useTranslation()
  const decrees = useQuery(decreesQuery)
  return (
    <Page title={t('decrees.title')} lead={<p>{t('decrees.lead')}</p>}>
      <MoneyTabs />
      {decrees.error ? (
        <ProblemNote error={decrees.error} onRetry={() => void decrees.refetch()} />
      ) : !decrees.data ? (
        <Loading rows={6} />
      ) : decrees.data.length === 0 ? (
        <Empty title={t('decrees.none')} />
      ) : (
        <Shown decrees={decrees.data} />
      )}
      <May right="decrees.make">
        <MakeDecree
          signed={(decrees.data ?? []).filter(({ state, amends }) => state === 'signed' && !amends)}
        />
      </May>
      <May right="decrees.adopt">
        <AdoptDecree />
      </May>
    </Page>
  )
}

type Decree = DecreesView[number]

function Shown({ decrees }: { decrees: Decree[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const numberOf = (id: string) => decrees.find((one) => one.id === id)?.number ?? ''
  const columns: Column<Decree>[] = [
    {
      id: 'decree',
      header: t('decrees.decree'),
      names: true,
      cell: (decree) => (
        <span>
          <Link to="/anggaran/sk/$id" params={{ id: decree.id }}>
            {decree.number ? `${decree.number}: ${decree.title}` : decree.title}
          </Link>
          {decree.amends && (
            <span className="quiet small" style={{ display: 'block' }}>
              {t('decrees.amendsOf', { number: numberOf(decree.amends) })}
            </span>
          )}
        </span>
      ),
    },
    { id: 'state', header: t('decrees.stateLabel'), cell: ({ state }) => t(`decrees.state.${state}`) },
    {
      id: 'period',
      header: t('decrees.periodLabel'),
      cell: (decree) => t('decrees.period', monthsOf(decree, format)),
    },
    { id: 'people', header: t('decrees.people'), number: true, cell: ({ people }) => format.number(people) },
    { id: 'ended', header: t('decrees.ended'), number: true, cell: ({ ended }) => format.number(ended) },
  ]
  return (
    <DataTable caption={t('decrees.title')} columns={columns} rows={decrees} rowKey={({ id }) => id} cards />
  )
}
