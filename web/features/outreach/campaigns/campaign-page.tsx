import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../../../src/outreach/campaigns/api.ts'
import { besideNames, stageNames } from '../../../../src/outreach/campaigns/words.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import css from '../outreach.module.css'
import { OutreachTabs } from '../tabs.tsx'
import { CampaignPeople } from './campaign-people.tsx'
import type { CampaignSearch } from './campaign-search.ts'
import { Paper } from './paper.tsx'
import { campaignQuery } from './queries.ts'

/** One campaign: the funnel, its villages, and the people behind each number. */
export function CampaignPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = useParams({ from: '/inside/jangkauan/kampanye/$id' })
  const asked = useSearch({ from: '/inside/jangkauan/kampanye/$id' })
  const found = useQuery(campaignQuery(id))
  const { data } = found
  return (
    <Page
      title={data?.title ?? t('campaigns.titleAll')}
      heading={
        data &&
        t('campaigns.findingOne', {
          title: data.title,
          visited: format.number(data.funnel.visited),
          target: format.number(data.funnel.target),
          paid: format.number(data.funnel.paid),
        })
      }
      lead={
        data && (
          <p>
            {[
              `${format.shortDate(data.fromDay)} – ${format.shortDate(data.untilDay)}`,
              data.office,
              data.paths.map((path) => t(`paths.path.${path}`)).join(', '),
              data.target !== null && t('campaigns.meant', { target: format.number(data.target) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )
      }
    >
      <OutreachTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : (
        <>
          <FunnelTable campaign={data} />
          {asked.tahap && (
            <May right="outreach.read">
              <CampaignPeople
                campaign={data}
                stage={asked.tahap}
                village={asked.desa}
                key={JSON.stringify(asked)}
              />
            </May>
          )}
          <Villages campaign={data} />
          {!data.closedAt && (
            <May right="outreach.visit">
              <Paper campaign={data} />
            </May>
          )}
          {!data.closedAt && (
            <May right="outreach.manage">
              <Close id={id} />
            </May>
          )}
        </>
      )}
    </Page>
  )
}

/** A number that opens its people, for those who may see people. */
function useOpens(id: string) {
  const opens = useMay()('outreach.read')
  const format = useFormat()
  return (people: number, search: CampaignSearch) =>
    opens && people > 0 ? (
      <Link to="/jangkauan/kampanye/$id" params={{ id }} search={search}>
        {format.number(people)}
      </Link>
    ) : (
      format.number(people)
    )
}

function FunnelTable({ campaign: { id, funnel, cost, costEach, listDay } }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = useOpens(id)
  const rows = stageNames.map((stage) => ({ stage, people: funnel[stage] }))
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'stage',
      header: t('campaigns.column.stage'),
      names: true,
      width: '40%',
      cell: ({ stage }) => (
        <span>
          {t(`campaigns.stage.${stage}`)}
          <span className={css.about}>{t(`campaigns.about.${stage}`)}</span>
        </span>
      ),
    },
    {
      id: 'people',
      header: t('campaigns.column.people'),
      number: true,
      width: '15%',
      cell: ({ stage, people }) => number(people, { tahap: stage }),
    },
    {
      id: 'share',
      header: t('campaigns.column.share'),
      width: '45%',
      cell: ({ people }) => (
        <span className={css.bar} style={{ inlineSize: `${(100 * people) / Math.max(1, funnel.target)}%` }} />
      ),
    },
  ]
  const besides = besideNames.filter((name) => funnel[name] > 0)
  return (
    <section className="section">
      <h2>{t('campaigns.funnel')}</h2>
      <DataTable
        caption={t('campaigns.funnel')}
        columns={columns}
        rows={rows}
        rowKey={({ stage }) => stage}
        cards
      />
      {besides.length > 0 && (
        <ul>
          {besides.map((name) => (
            <li key={name}>
              {t(`campaigns.beside.${name}`)}: {number(funnel[name], { tahap: name })}
            </li>
          ))}
        </ul>
      )}
      {cost !== null && (
        <p>
          {t('campaigns.cost', { cost: format.wholeRupiah(cost) })}{' '}
          {costEach === null
            ? t('campaigns.costNobody')
            : t('campaigns.costEach', { cost: format.wholeRupiah(costEach) })}
        </p>
      )}
      {listDay && <p className="quiet">{t('campaigns.listDay', { day: format.shortDate(listDay) })}</p>}
    </section>
  )
}

type Place = CampaignView['places'][number]
function Villages({ campaign: { id, places } }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const number = useOpens(id)
  const columns: Column<Place>[] = [
    {
      id: 'place',
      header: t('campaigns.column.village'),
      names: true,
      cell: ({ name, district }) => (name ? `${name}, ${district}` : t('paths.unknownPlace')),
    },
    ...stageNames.map(
      (stage): Column<Place> => ({
        id: stage,
        header: t(`campaigns.stage.${stage}`),
        number: true,
        cell: ({ code, funnel }) => number(funnel[stage], { tahap: stage, desa: code }),
      }),
    ),
  ]
  return (
    <section className="section">
      <h2>{t('campaigns.villages')}</h2>
      <DataTable
        caption={t('campaigns.villages')}
        columns={columns}
        rows={places}
        rowKey={({ code }) => code || '-'}
        cards
      />
    </section>
  )
}

function Close({ id }: { id: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = useMutation({
    mutationFn: (reason: string) => api.post(`/outreach/campaigns/${id}/close`, { reason }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['outreach'] })
      setAsking(false)
    },
  })
  return (
    <p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('campaigns.close')}
      </Button>
      <AskReason
        opened={asking}
        title={t('campaigns.close')}
        lead={t('campaigns.closeLead')}
        act={t('campaigns.close')}
        busy={close.isPending}
        error={close.error}
        onSay={(reason) => close.mutate(reason)}
        onClose={() => setAsking(false)}
      />
    </p>
  )
}
