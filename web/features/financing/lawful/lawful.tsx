import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LawfulView } from '../../../../src/financing/api.ts'
import { dayOf } from '../../../../src/platform/day.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { useGroupName } from '../../coverage/words.ts'
import { lawfulQuery } from '../queries.ts'
import { MoneyTabs } from '../tabs.tsx'
import { groups, kinds } from '../words.ts'
import { SetRule } from './set-rule.tsx'
import { WithdrawRule } from './withdraw-rule.tsx'

type Cell = LawfulView['cells'][number]
interface Row {
  kind: Cell['kind']
  cells: Cell[]
}
const icons = {
  yes: 'circle-check',
  'allowed-here': 'circle-check',
  free: 'circle-check',
  unverified: 'help-circle',
  'own-rule': 'book-2',
  'forbidden-here': 'ban',
} as const

const today = () => dayOf(new Date())

/** Which source may pay which group, and by which law; what is not known is said to be not known. */
export function Lawful() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const on = today()
  const lawful = useQuery(lawfulQuery(on, i18n.language))
  return (
    <Page title={t('financing.lawful')} lead={<p>{t('financing.lawfulLead', { day: format.date(on) })}</p>}>
      <MoneyTabs />
      {lawful.error ? (
        <ProblemNote error={lawful.error} onRetry={() => void lawful.refetch()} />
      ) : !lawful.data ? (
        <Loading rows={8} />
      ) : (
        <Matrix cells={lawful.data.cells} />
      )}
      <May right="tariff.set">
        <SetRule today={on} />
      </May>
    </Page>
  )
}

function Matrix({ cells }: { cells: Cell[] }) {
  const { t } = useTranslation()
  const groupName = useGroupName()
  const rows: Row[] = kinds.map((kind) => ({ kind, cells: cells.filter((cell) => cell.kind === kind) }))
  const columns: Column<Row>[] = [
    {
      id: 'kind',
      header: t('financing.source'),
      names: true,
      width: '13%',
      cell: ({ kind }) => t(`financing.kind.${kind}`),
    },
    ...groups.map((group) => ({
      id: group,
      header: groupName(group),
      width: '17.4%',
      cell: (row: Row) => <Answer cell={row.cells.find((cell) => cell.group === group)!} />,
    })),
  ]
  return (
    <DataTable
      caption={t('financing.lawful')}
      columns={columns}
      rows={rows}
      rowKey={({ kind }) => kind}
      cards
    />
  )
}

function Answer({ cell }: { cell: Cell }) {
  const { t } = useTranslation()
  return (
    <span>
      <Icon name={icons[cell.answer]} size={16} /> {t(`financing.answer.${cell.answer}`)}
      {cell.cite && (
        <span className="quiet small" style={{ display: 'block' }}>
          {cell.cite}
          {cell.note && `. ${cell.note}`}
        </span>
      )}
      {cell.ruleId && <WithdrawRule id={cell.ruleId} document={cell.cite} />}
    </span>
  )
}
