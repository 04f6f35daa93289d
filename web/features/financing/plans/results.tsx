import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanResult } from '../../../../src/financing/plan/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Opens } from '../../../ui/opens.tsx'
import type { Open } from './only.ts'

type Source = PlanResult['sources'][number]
type Group = PlanResult['groups'][number]
type Village = PlanResult['villages'][number]

interface ShownResult {
  result: PlanResult
  /** Opens the people behind a number, for those who may see them. */
  open: Open | undefined
}

/** Sums by source, group and village; who is left out, and how far from the best this may be. */
export function Results({ result, open }: ShownResult) {
  const { t } = useTranslation()
  const format = useFormat()
  const paid = result.sources.filter(({ people }) => people > 0)
  const sources: Column<Source>[] = [
    { id: 'name', header: t('financing.source'), names: true, cell: ({ name }) => name },
    {
      id: 'people',
      header: t('plans.protected'),
      number: true,
      cell: ({ id, name, people }) => (
        <Opens number={format.number(people)} of={name} onOpen={open && (() => open({ sourceId: id }))} />
      ),
    },
    { id: 'amount', header: t('plans.cost'), number: true, cell: ({ amount }) => format.wholeRupiah(amount) },
    {
      id: 'left',
      header: t('plans.left'),
      number: true,
      cell: ({ ceiling, amount }) => (ceiling === null ? '–' : format.wholeRupiah(ceiling - amount)),
    },
    {
      id: 'basis',
      header: t('plans.basis'),
      cell: ({ pays }) =>
        [
          ...new Set(
            pays.map(({ answer, cite }) => `${t(`financing.answer.${answer}`)}${cite && `: ${cite}`}`),
          ),
        ].join('; ') || '–',
    },
  ]
  const groups: Column<Group>[] = [
    { id: 'group', header: t('decrees.groupLabel'), names: true, cell: ({ group }) => t(`group.${group}`) },
    {
      id: 'candidates',
      header: t('plans.candidates'),
      number: true,
      cell: ({ group, candidates }) => (
        <Opens
          number={format.number(candidates)}
          of={`${t('plans.candidates')}, ${t(`group.${group}`)}`}
          onOpen={open && (() => open({ group }))}
        />
      ),
    },
    {
      id: 'people',
      header: t('plans.protected'),
      number: true,
      cell: ({ group, picked }) => (
        <Opens
          number={format.number(picked)}
          of={`${t('plans.protected')}, ${t(`group.${group}`)}`}
          onOpen={open && (() => open({ group, picked: true }))}
        />
      ),
    },
    { id: 'amount', header: t('plans.cost'), number: true, cell: ({ amount }) => format.wholeRupiah(amount) },
    {
      id: 'each',
      header: t('plans.perPerson'),
      number: true,
      cell: ({ perPerson }) => (perPerson === null ? t('decrees.costNone') : format.wholeRupiah(perPerson)),
    },
  ]
  return (
    <>
      <section className="section">
        <h2>{t('plans.bySource')}</h2>
        <DataTable
          caption={t('plans.bySource')}
          columns={sources}
          rows={paid.length > 0 ? paid : result.sources}
          rowKey={({ id }) => id}
          cards
        />
      </section>
      <section className="section">
        <h2>{t('plans.byGroup')}</h2>
        <DataTable
          caption={t('plans.byGroup')}
          columns={groups}
          rows={result.groups}
          rowKey={({ group }) => group}
          cards
        />
        <p className="quiet small">
          {t('plans.lossSum', { amount: format.rupiah(result.loss) })}.{' '}
          {t('plans.own', {
            people: format.number(result.own.people),
            amount: format.wholeRupiah(result.own.amount),
            transport: format.wholeRupiah(result.own.transport),
          })}{' '}
          <Bound result={result} />
        </p>
      </section>
      <Reasons result={result} open={open} />
      <Villages result={result} open={open} />
    </>
  )
}

function Bound({ result: { bound, solver } }: { result: PlanResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!bound) return null
  const gap = bound.atMost > 0 ? (bound.atMost - bound.reached) / bound.atMost : 0
  const said =
    gap < 0.00005
      ? t('plans.proven')
      : t('plans.gap', { percent: format.hundredths(Math.ceil(gap * 10_000) / 100) })
  return (
    <>
      {said}:{' '}
      {t('plans.solved', {
        columns: format.number(solver.columns),
        solves: format.number(solver.solves),
        seconds: format.decimal(solver.milliseconds / 1000),
      })}
    </>
  )
}

type Reason = PlanResult['reasons'][number]

function Reasons({ result: { reasons }, open }: ShownResult) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Reason>[] = [
    { id: 'reason', header: t('plans.why'), names: true, cell: ({ reason }) => t(`plans.reason.${reason}`) },
    {
      id: 'people',
      header: t('plans.people'),
      number: true,
      cell: ({ reason, people }) => (
        <Opens
          number={format.number(people)}
          of={t(`plans.reason.${reason}`)}
          onOpen={open && (() => open({ reason }))}
        />
      ),
    },
  ]
  return (
    <section className="section">
      <h2>{t('plans.byReason')}</h2>
      <DataTable
        caption={t('plans.byReason')}
        columns={columns}
        rows={reasons}
        rowKey={({ reason }) => reason}
      />
    </section>
  )
}

const few = 12

function Villages({ result: { villages, rows, sources }, open }: ShownResult) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const named = new Map(sources.map(({ id, name }) => [id, name]))
  const paidFrom = (code: string) =>
    Map.groupBy(
      rows.filter(({ village }) => village === code),
      ({ sourceId, group }) => `${sourceId} ${group}`,
    )
  const columns: Column<Village>[] = [
    {
      id: 'village',
      header: t('financing.village'),
      names: true,
      cell: ({ name, district }) => (name ? `${name}, ${district}` : t('plans.homeUnknown')),
    },
    {
      id: 'candidates',
      header: t('plans.candidates'),
      number: true,
      cell: ({ code, name, candidates }) => (
        <Opens
          number={format.number(candidates)}
          of={`${t('plans.candidates')}, ${name}`}
          onOpen={open && (() => open({ villageCode: code }))}
        />
      ),
    },
    {
      id: 'people',
      header: t('plans.protected'),
      number: true,
      cell: ({ code, name, picked }) => (
        <Opens
          number={format.number(picked)}
          of={`${t('plans.protected')}, ${name}`}
          onOpen={open && (() => open({ villageCode: code, picked: true }))}
        />
      ),
    },
    {
      id: 'share',
      header: t('plans.share'),
      number: true,
      cell: (row) => format.share(row.picked, row.candidates),
    },
    {
      id: 'least',
      header: t('plans.least'),
      number: true,
      cell: ({ least }) => (least > 0 ? format.number(least) : '–'),
    },
    {
      id: 'from',
      header: t('plans.paidFrom'),
      cell: ({ code }) =>
        [...paidFrom(code).values()]
          .map((same) => {
            const people = same.reduce((sum, one) => sum + one.people, 0)
            return `${named.get(same[0]!.sourceId)}, ${t(`group.${same[0]!.group}`)}: ${format.number(people)}`
          })
          .join('; ') || '–',
    },
  ]
  const sorted = villages.toSorted((a, b) => a.picked / a.candidates - b.picked / b.candidates)
  return (
    <section className="section">
      <h2>{t('plans.byVillage')}</h2>
      <DataTable
        caption={t('plans.byVillage')}
        columns={columns}
        rows={all ? sorted : sorted.slice(0, few)}
        rowKey={({ code }) => code || '-'}
        cards
      />
      {!all && villages.length > few && (
        <p>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('plans.allVillages', { villages: format.number(villages.length) })}
          </Button>
        </p>
      )}
    </section>
  )
}
