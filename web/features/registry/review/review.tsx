import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type ReviewKind, type ReviewState, reviewersQuery, reviewQuery, reviewsQuery } from '../queries.ts'
import { Pending } from './pending.tsx'
import { Quality } from './quality.tsx'
import { Queue } from './queue.tsx'
import css from './review.module.css'
import { Reviewers } from './reviewers.tsx'
import { reviewKinds } from './search.ts'

const route = getRouteApi('/inside/periksa')

/** Pairs on which the machine does not decide alone. */
export function Review() {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind = 'membership', state = 'open', id } = route.useSearch()
  const navigate = route.useNavigate()
  // the queue keeps its own order while it is worked on, so nothing fetches it anew behind its back
  const found = useQuery({ ...reviewsQuery(kind, state), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  const first = useQuery({ ...reviewQuery(id ?? ''), enabled: id !== undefined })
  const two = useQuery(reviewersQuery).data?.two ?? false
  const states: ReviewState[] = two ? ['open', 'waiting', 'disputed', 'decided'] : ['open', 'decided']
  const waiting = found.isPending || (id !== undefined && first.isPending)
  const rows = found.data
    ? [...(first.data ? [first.data] : []), ...found.data.rows.filter((row) => row.id !== first.data?.id)]
    : []

  return (
    <Page
      title={t('review.title')}
      lead={
        <p>
          {t(`review.lead.${kind}`)} <Link to="/nik">{t('review.toNik')}</Link>
        </p>
      }
    >
      <div className={css.controls}>
        <SegmentedControl
          size="xs"
          aria-label={t('review.kind')}
          value={kind}
          onChange={(value) => void navigate({ search: { kind: value as ReviewKind, state } })}
          data={reviewKinds.map((each) => ({ value: each, label: t(`review.kinds.${each}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('review.state')}
          value={state}
          onChange={(value) => void navigate({ search: { kind, state: value as ReviewState } })}
          className={css.states}
          data={states.map((each) => ({
            value: each,
            label: `${t(`review.states.${each}`)}${two && found.data ? ` (${format.number(found.data[each])})` : ''}`,
          }))}
        />
      </div>
      <Pending />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : waiting || !found.data ? (
        <Loading rows={8} />
      ) : (
        <Queue
          key={`${kind}-${state}-${found.dataUpdatedAt}`}
          rows={rows}
          open={found.data.open}
          decided={found.data.decided}
          state={state}
          two={two}
          toQueue={(at) => void navigate({ search: { kind: reviewKinds[at]!, state } })}
          more={() => void found.refetch()}
        />
      )}
      <section className={css.about} aria-labelledby="tentang-antrean">
        <h2 id="tentang-antrean">{t('review.about')}</h2>
        <p className={css.order}>
          {kind !== 'audit' && t(kind === 'duplicate' ? 'review.orderDuplicate' : 'review.order')}{' '}
          {kind === 'membership' && t('review.orderMixed')}
        </p>
        <Quality auditing={kind === 'audit'} />
        <Reviewers />
      </section>
    </Page>
  )
}
