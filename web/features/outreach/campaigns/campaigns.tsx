import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../../../../src/outreach/campaigns/api.ts'
import { stageNames } from '../../../../src/outreach/campaigns/words.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import css from '../outreach.module.css'
import { OutreachTabs } from '../tabs.tsx'
import { MakeCampaign } from './make-campaign.tsx'
import { campaignsQuery } from './queries.ts'

/** Every campaign with how far its people came. */
export function Campaigns() {
  const { t } = useTranslation()
  const format = useFormat()
  const found = useQuery(campaignsQuery)
  const open = found.data?.filter(({ closedAt }) => !closedAt) ?? []
  const sum = (of: (one: Campaign) => number) => open.reduce((all, one) => all + of(one), 0)
  const columns: Column<Campaign>[] = [
    {
      id: 'title',
      header: t('campaigns.title'),
      names: true,
      cell: ({ id, title, fromDay, untilDay, office, closedAt }) => (
        <span>
          <Link to="/jangkauan/kampanye/$id" params={{ id }}>
            {title}
          </Link>
          <span className={css.below}>
            {[
              `${format.shortDate(fromDay)} – ${format.shortDate(untilDay)}`,
              office,
              closedAt && t('campaigns.closed'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    ...stageNames.map(
      (stage): Column<Campaign> => ({
        id: stage,
        header: t(`campaigns.stage.${stage}`),
        number: true,
        cell: ({ funnel }) => format.number(funnel[stage]),
      }),
    ),
  ]
  return (
    <Page
      title={t('campaigns.titleAll')}
      heading={
        open.length === 0
          ? t('campaigns.titleAll')
          : t('campaigns.finding', {
              campaigns: format.number(open.length),
              people: format.number(sum(({ funnel }) => funnel.target)),
              visited: format.number(sum(({ funnel }) => funnel.visited)),
            })
      }
      lead={<p>{t('campaigns.lead')}</p>}
    >
      <OutreachTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={4} />
      ) : found.data.length === 0 ? (
        <Empty title={t('campaigns.none')} next={t('campaigns.noneNext')} />
      ) : (
        <DataTable
          caption={t('campaigns.titleAll')}
          columns={columns}
          rows={found.data}
          rowKey={({ id }) => id}
          cards
        />
      )}
      <May right="outreach.manage">
        <MakeCampaign />
      </May>
    </Page>
  )
}
