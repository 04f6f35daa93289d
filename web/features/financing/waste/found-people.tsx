import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { states, type WasteRowsView, type WasteView } from '../../../../src/financing/waste/api.ts'
import { type WasteKind, wasteKinds } from '../../../../src/financing/waste/kinds.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import { NextRows } from '../next-rows.tsx'
import { evidenceOf } from './evidence.ts'
import { Prepare } from './prepare.tsx'
import { Settle } from './settle.tsx'

type Row = WasteRowsView['rows'][number]
interface Asked {
  kind: WasteKind | undefined
  gone: boolean
}

/** The people of one finding, or of findings that are gone, with what was seen and what is done about it. */
export function FoundPeople({ kind, gone, waste }: Asked & { waste: WasteView }) {
  const { t } = useTranslation()
  const sums = waste.kinds.find((one) => one.kind === kind)
  return (
    <>
      <p>
        <Link to="/anggaran/temuan">← {t('waste.what')}</Link>
      </p>
      <section>
        {kind && <p>{t(`waste.actOf.${kind}`)}</p>}
        {kind && sums && wasteKinds[kind].ends && (
          <May right="decrees.make">
            <Prepare kind={kind} />
          </May>
        )}
        <People kind={kind} gone={gone} />
      </section>
    </>
  )
}

function People({ kind, gone }: Asked) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [state, setState] = useState('')
  const [settling, setSettling] = useState<Row | null>(null)
  const found = useInfiniteQuery({
    queryKey: ['financing', 'waste-rows', kind, gone, state],
    queryFn: ({ pageParam, signal }) =>
      api.post<WasteRowsView>(
        '/financing/waste/rows',
        {
          ...(kind && { kind }),
          closed: gone,
          ...(state && { state }),
          ...(pageParam && { after: pageParam }),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: Column<Row>[] = [
    { id: 'name', header: t('waste.people'), names: true, cell: (row) => <Who row={row} /> },
    {
      id: 'evidence',
      header: t('waste.evidenceLabel'),
      cell: (row) => (
        <span>
          {evidenceOf(row, t, format).join('; ')}
          <span className="quiet small" style={{ display: 'block' }}>
            {t('waste.since', { opened: format.shortDate(row.openedOn), seen: format.shortDate(row.seenOn) })}
            {row.closedOn && `, ${t('waste.closedOn', { day: format.shortDate(row.closedOn) })}`}
          </span>
        </span>
      ),
    },
    {
      id: 'monthly',
      header: t('waste.monthly'),
      number: true,
      cell: ({ monthly }) => (monthly === null ? '–' : format.wholeRupiah(monthly)),
    },
    {
      id: 'lost',
      header: t('waste.lost'),
      number: true,
      cell: ({ lost, monthsLost }) =>
        lost === null
          ? t('waste.tariffNone')
          : monthsLost === 0
            ? '–'
            : `${format.wholeRupiah(lost)} (${t('waste.lostMonths', { months: format.number(monthsLost) })})`,
    },
    {
      id: 'state',
      header: t('waste.stateLabel'),
      cell: (row) => (
        <span>
          {t(`waste.state.${row.state}`)}
          {row.stateReason && (
            <span className="quiet small" style={{ display: 'block' }}>
              {row.stateReason}
            </span>
          )}
        </span>
      ),
    },
    ...(may('decrees.make') && !gone
      ? [
          {
            id: 'act',
            header: t('financing.act'),
            cell: (row: Row) => (
              <Button
                size="xs"
                variant="default"
                aria-label={t('waste.setOne', { name: row.name })}
                onClick={() => setSettling(row)}
              >
                {t('waste.set')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <NativeSelect
        label={t('waste.stateLabel')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value)}
        data={[
          { value: '', label: t('waste.allStates') },
          ...states.map((one) => ({ value: one, label: t(`waste.state.${one}`) })),
        ]}
        maw="16rem"
        mb="1rem"
      />
      {found.error && <ProblemNote error={found.error} />}
      {found.isPending ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <p>{t('waste.rowsNone')}</p>
      ) : (
        <DataTable
          caption={t('waste.rows')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          dimmed={found.isPlaceholderData}
          cards
        />
      )}
      <NextRows found={found} shown={rows.length} />
      <Settle finding={settling} onClose={() => setSettling(null)} />
    </>
  )
}

function Who({ row }: { row: Row }) {
  const { t } = useTranslation()
  const home = [row.village, row.district].filter(Boolean).join(', ')
  const about = [row.nikMask, home, row.group && t(`group.${row.group}`), t(`waste.payer.${row.payer}`)]
  return (
    <span>
      <Link to="/orang/$id" params={{ id: row.personId }} preload={false}>
        {row.name}
      </Link>
      <span className="quiet small" style={{ display: 'block' }}>
        {about.filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}
