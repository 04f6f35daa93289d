import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WasteView } from '../../../../src/financing/waste/api.ts'
import { api } from '../../../ui/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { FoundPeople } from './found-people.tsx'
import { Freed } from './freed.tsx'
import { Kinds } from './kinds.tsx'
import { wasteQuery } from './queries.ts'

/** What stands against paying for people, what it costs, and whom the money would protect. */
export function Waste() {
  const { t } = useTranslation()
  const { jenis, lama } = useSearch({ from: '/inside/anggaran/temuan' })
  const waste = useQuery(wasteQuery)
  return (
    <Page
      title={t('waste.title')}
      heading={
        jenis
          ? t(`waste.kind.${jenis}`)
          : lama
            ? t('waste.closedRows')
            : waste.data && <Finding waste={waste.data} />
      }
      lead={!jenis && !lama && <p>{t('waste.lead')}</p>}
    >
      <MoneyTabs />
      {waste.error ? (
        <ProblemNote error={waste.error} onRetry={() => void waste.refetch()} />
      ) : !waste.data ? (
        <Loading rows={8} />
      ) : jenis || lama ? (
        <FoundPeople kind={jenis} gone={lama ?? false} waste={waste.data} key={`${jenis} ${lama}`} />
      ) : (
        <Shown waste={waste.data} />
      )}
    </Page>
  )
}

function Finding({ waste: { freed, kinds } }: { waste: WasteView }) {
  const { t } = useTranslation()
  const { rupiah, number } = useFormat()
  if (freed.monthly > 0) return t('waste.finding', { monthly: rupiah(freed.monthly) })
  const unpriced = kinds.reduce((sum, kind) => sum + kind.unpriced, 0)
  return unpriced > 0 ? t('waste.findingUnpriced', { people: number(unpriced) }) : t('waste.findingNone')
}

function Shown({ waste }: { waste: WasteView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { freed, kinds, lost, closed, asOf, ranAt } = waste
  if (!asOf || !ranAt) return <Empty title={t('waste.never')} />
  const protects = freed.groups.reduce((sum, group) => sum + group.protects, 0)
  return (
    <>
      <div className="stack">
        {freed.monthly > 0 && (
          <p>
            {t('waste.findingWhom', {
              people: format.number(freed.people),
              protects: format.number(protects),
            })}
          </p>
        )}
        {lost > 0 && (
          <p>
            <strong>{t('waste.lostTitle', { lost: format.wholeRupiah(lost) })}</strong> {t('waste.lostWhat')}
          </p>
        )}
        <div className="row">
          <span className="quiet">
            {t('waste.asOf', { day: format.shortDate(asOf), at: format.moment(ranAt) })}
          </span>
          <May right="decrees.make">
            <CheckNow />
          </May>
        </div>
      </div>
      {kinds.length > 0 && <Kinds kinds={kinds} />}
      {closed > 0 && (
        <p>
          <Link to="/anggaran/temuan" search={{ lama: true }}>
            {t('waste.closed', { count: closed })}
          </Link>
        </p>
      )}
      {freed.groups.length > 0 && <Freed freed={freed} />}
    </>
  )
}

interface Checked {
  found: number
  opened: number
  closed: number
}

function CheckNow() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const check = useMutation({
    mutationFn: () => api.post<Checked>('/financing/waste/check', {}),
    onSuccess: async ({ found, opened, closed }) => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      const counts = { found, opened, closed }
      notify(
        t(
          'waste.checkedNow',
          Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, format.number(count)])),
        ),
      )
    },
  })
  return (
    <>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t('waste.check')}
      </Button>
      {check.error && <ProblemNote error={check.error} />}
    </>
  )
}
