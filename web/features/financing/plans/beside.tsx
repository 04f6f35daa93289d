import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../../src/financing/plan/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { type Formatter, useFormat } from '../../../ui/format.ts'
import { planQuery, plansQuery } from './queries.ts'

/** This plan beside another: what was asked of each, and what came out. */
export function Beside({ plan, beside }: { plan: PlanView; beside: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const others = (useQuery(plansQuery).data ?? []).filter(
    ({ id, picked }) => id !== plan.id && picked !== null,
  )
  const other = useQuery({ ...planQuery(beside ?? ''), enabled: beside !== undefined }).data
  if (others.length === 0) return null
  return (
    <section className="section">
      <h2>{t('plans.beside')}</h2>
      <NativeSelect
        label={t('plans.besideWhich')}
        value={beside ?? ''}
        onChange={(event) =>
          void navigate({
            to: '/anggaran/rencana/$id',
            params: { id: plan.id },
            search: { banding: event.currentTarget.value || undefined },
            replace: true,
            resetScroll: false,
          })
        }
        data={[
          { value: '', label: t('plans.besideNone') },
          ...others.map(({ id, title, madeAt }) => ({
            value: id,
            label: `${title} (${format.moment(madeAt)})`,
          })),
        ]}
      />
      {other?.result && <Both one={plan} other={other} />}
    </section>
  )
}

interface Row {
  name: string
  values: [string, string]
}

function Both({ one, other }: { one: PlanView; other: PlanView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const row = (name: string, of: (plan: PlanView) => string): Row => ({ name, values: [of(one), of(other)] })
  const rows = [
    row(t('plans.from'), ({ asked }) => format.month(asked.fromMonth)),
    row(t('plans.objective'), ({ asked }) => t(`plans.aim.${asked.objective}`)),
    row(t('plans.floor'), ({ asked }) => `${asked.floorPercent} %`),
    row(t('plans.ceilings'), (plan) => ceilings(plan, format)),
    row(t('plans.protected'), ({ result }) => format.number(result!.picked)),
    row(t('plans.continuingKept'), ({ result }) => format.number(result!.continuing.picked)),
    row(t('plans.cost'), ({ result }) => format.wholeRupiah(result!.amount)),
    row(t('plans.loss'), ({ result }) => format.wholeRupiah(result!.loss)),
    ...[...new Set([one, other].flatMap(({ result }) => result!.groups.map(({ group }) => group)))].map(
      (group) =>
        row(t(`group.${group}`), ({ result }) =>
          format.number(result!.groups.find((each) => each.group === group)?.picked ?? 0),
        ),
    ),
  ]
  const columns: Column<Row>[] = [
    { id: 'name', header: t('plans.what'), names: true, cell: ({ name }) => name },
    { id: 'one', header: one.title, number: true, cell: ({ values }) => values[0] },
    { id: 'other', header: other.title, number: true, cell: ({ values }) => values[1] },
  ]
  return (
    <DataTable caption={t('plans.beside')} columns={columns} rows={rows} rowKey={({ name }) => name} cards />
  )
}

const ceilings = ({ asked, result }: PlanView, format: Formatter) =>
  format.rupiah(asked.total ?? result!.sources.reduce((sum, { ceiling }) => sum + (ceiling ?? 0), 0))
