import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TariffsView } from '../../../../src/financing/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { useGroupName } from '../../coverage/words.ts'
import css from '../financing.module.css'
import { tariffsQuery } from '../queries.ts'
import { MoneyTabs } from '../tabs.tsx'
import { ChooseYear, thisYear } from '../year.tsx'
import { SetTariff } from './set-tariff.tsx'
import { SetTariffs } from './standing.tsx'

type Stretch = TariffsView['groups'][number]['stretches'][number]
type Row = Stretch & { group: string }

/** What one person of each group costs a month, and by which article. */
export function Tariffs() {
  const { t, i18n } = useTranslation()
  const { tahun } = useSearch({ from: '/inside/anggaran/tarif' })
  const year = tahun ?? thisYear()
  const tariffs = useQuery(tariffsQuery(year, i18n.language))
  return (
    <Page
      title={t('financing.tariffs')}
      lead={<p>{t('financing.tariffsLead')}</p>}
      aside={<ChooseYear year={year} years={[]} to="/anggaran/tarif" />}
    >
      <MoneyTabs />
      {tariffs.error ? (
        <ProblemNote error={tariffs.error} onRetry={() => void tariffs.refetch()} />
      ) : !tariffs.data ? (
        <Loading rows={6} />
      ) : (
        <>
          <Costs view={tariffs.data} />
          <May right="tariff.set">
            <SetTariff />
          </May>
          <SetTariffs tariffs={tariffs.data.tariffs} />
        </>
      )}
    </Page>
  )
}

function Costs({ view }: { view: TariffsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const groupName = useGroupName()
  const rows: Row[] = view.groups.flatMap(({ group, stretches }) =>
    stretches.map((stretch) => ({ group, ...stretch })),
  )
  const columns: Column<Row>[] = [
    { id: 'group', header: t('people.group'), names: true, cell: ({ group }) => groupName(group) },
    {
      id: 'months',
      header: t('financing.tariffFrom'),
      cell: ({ fromMonth, untilMonth }) =>
        t('financing.tariffSpan', { from: format.month(fromMonth), until: format.month(untilMonth) }),
    },
    {
      id: 'amount',
      header: t('financing.perPerson'),
      number: true,
      cell: ({ amount }) =>
        amount === null ? (
          <span className="quiet">{t('financing.tariffNone')}</span>
        ) : (
          format.wholeRupiah(amount)
        ),
    },
    {
      id: 'lines',
      header: t('financing.howReckoned'),
      cell: ({ lines, document }) => (
        <ul className={css.lines}>
          {lines.map((line) => (
            <li key={line.name} className="small">
              {line.name}: {line.arithmetic} <span className="quiet">({line.cite})</span>
            </li>
          ))}
          {document && <li className="small quiet">{document}</li>}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('financing.tariffs')}
      columns={columns}
      rows={rows}
      rowKey={({ group, fromMonth }) => `${group} ${fromMonth}`}
      cards
    />
  )
}
