import { Button } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnclaimedView } from '../../../../src/claims/unclaimed/api.ts'
import { api } from '../../../ui/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { Families } from './families.tsx'
import { Districts, Others, Reasons } from './sums.tsx'
import { useUnclaimedSearch } from './unclaimed-search.ts'

const unclaimedQuery = queryOptions({
  queryKey: ['claims', 'unclaimed'],
  queryFn: ({ signal }) => api.get<UnclaimedView>('/claims/unclaimed', {}, signal),
})

/** Families who are owed and have not claimed: how many, how much, who they are, and what to do next. */
export function Unclaimed() {
  const { t } = useTranslation()
  const format = useFormat()
  const { pasti = 'owed', jenis = 'death' } = useUnclaimedSearch()
  const unclaimed = useQuery(unclaimedQuery)
  const { data } = unclaimed
  return (
    <Page
      title={t('unclaimed.title')}
      heading={
        data &&
        (data.owed.families === 0
          ? t('unclaimed.findingNone')
          : t('unclaimed.finding', {
              count: data.owed.families,
              families: format.number(data.owed.families),
              amount: format.rupiah(data.owed.expected),
            }))
      }
      lead={<p>{t('unclaimed.lead')}</p>}
    >
      <ClaimTabs />
      {unclaimed.error ? (
        <ProblemNote error={unclaimed.error} onRetry={() => void unclaimed.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : !data.asOf ? (
        <Empty title={t('unclaimed.never')} />
      ) : (
        <>
          <Said unclaimed={data} />
          <May right="claims.read">
            <Families certainty={pasti} kind={jenis} key={`${pasti} ${jenis}`} />
          </May>
          <Districts unclaimed={data} />
          <Reasons unclaimed={data} />
          <Others unclaimed={data} />
        </>
      )}
    </Page>
  )
}

function Said({ unclaimed: { perhaps, notEntitled, asOf, ranAt } }: { unclaimed: UnclaimedView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="stack">
      <p>
        {t('unclaimed.amountNote')} {t('unclaimed.noLimit')}
      </p>
      {perhaps.families > 0 && (
        <p>
          {t('unclaimed.perhapsSaid', { count: perhaps.families, families: format.number(perhaps.families) })}
        </p>
      )}
      {notEntitled.people > 0 && (
        <p>
          {t('unclaimed.notSaid', {
            count: notEntitled.people,
            people: format.number(notEntitled.people),
            lost: format.rupiah(notEntitled.lost),
          })}
        </p>
      )}
      <div className="row">
        <span className="quiet">
          {asOf && ranAt && t('unclaimed.asOf', { day: format.shortDate(asOf), at: format.moment(ranAt) })}
        </span>
        <May right="claims.payments">
          <LookNow />
        </May>
      </div>
    </div>
  )
}

function LookNow() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const look = useMutation({
    mutationFn: () =>
      api.post<{ owed: number; perhaps: number; notEntitled: number }>('/claims/unclaimed/check', {}),
    onSuccess: async ({ owed, perhaps, notEntitled }) => {
      await client.invalidateQueries({ queryKey: ['claims'] })
      notify(
        t('unclaimed.checkedNow', {
          owed: format.number(owed),
          perhaps: format.number(perhaps),
          notEntitled: format.number(notEntitled),
        }),
      )
    },
  })
  return (
    <>
      <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
        {t('unclaimed.check')}
      </Button>
      {look.error && <ProblemNote error={look.error} />}
    </>
  )
}
