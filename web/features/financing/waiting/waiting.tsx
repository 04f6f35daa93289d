import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WaitingView } from '../../../../src/financing/waiting/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Opens } from '../../../ui/opens.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { AskFor } from './ask-for.tsx'
import { Deciles } from './deciles.tsx'
import { waitingQuery } from './queries.ts'
import { WhoWaits } from './who-waits.tsx'

type Group = WaitingView['groups'][number]

/** Who was asked for and is in no decree yet, in the order in which they come. */
export function WaitingList() {
  const { t } = useTranslation()
  const format = useFormat()
  const waiting = useQuery(waitingQuery)
  const people = (waiting.data?.groups ?? []).reduce((sum, group) => sum + group.people, 0)
  return (
    <Page
      title={t('waiting.title')}
      heading={
        waiting.data &&
        (people === 0 ? t('waiting.findingNone') : t('waiting.finding', { people: format.number(people) }))
      }
      lead={<p>{t('waiting.lead')}</p>}
    >
      <MoneyTabs />
      {waiting.error ? (
        <ProblemNote error={waiting.error} onRetry={() => void waiting.refetch()} />
      ) : !waiting.data ? (
        <Loading rows={6} />
      ) : people === 0 ? (
        <Empty title={t('waiting.none')} />
      ) : (
        <Shown waiting={waiting.data} />
      )}
      <May right="decrees.make">
        <AskFor />
      </May>
      <Deciles />
    </Page>
  )
}

function Shown({ waiting: { groups, order } }: { waiting: WaitingView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const navigate = useNavigate()
  const { kelompok } = useSearch({ from: '/inside/anggaran/tunggu' })
  const group = groups.some((one) => one.group === kelompok) ? kelompok! : ''
  const setGroup = (chosen: string) =>
    void navigate({
      to: '/anggaran/tunggu',
      search: { kelompok: chosen || undefined },
      resetScroll: false,
    })
  const columns: Column<Group>[] = [
    { id: 'group', header: t('decrees.groupLabel'), names: true, cell: (one) => t(`group.${one.group}`) },
    {
      id: 'people',
      header: t('waiting.people'),
      number: true,
      cell: (one) => (
        <Opens
          number={format.number(one.people)}
          of={t(`group.${one.group}`)}
          onOpen={may('decrees.read') ? () => setGroup(one.group) : undefined}
        />
      ),
    },
    { id: 'since', header: t('waiting.since'), cell: ({ since }) => format.shortDate(since) },
  ]
  return (
    <>
      <section className="section">
        <h2>{t('waiting.byGroup')}</h2>
        <DataTable
          caption={t('waiting.byGroup')}
          columns={columns}
          rows={groups}
          rowKey={(one) => one.group}
          cards
        />
        <p className="quiet">
          {t('waiting.orderLead')} {order.map((name) => t(`waiting.orderOf.${name}`)).join('; ')}.
        </p>
      </section>
      <May right="decrees.read">
        <WhoWaits groups={groups.map((one) => one.group)} group={group} onGroup={setGroup} key={group} />
      </May>
    </>
  )
}
