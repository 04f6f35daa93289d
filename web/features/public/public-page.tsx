import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PublicView } from '../../../src/public/api.ts'
import { Empty } from '../../ui/empty.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Brand } from '../../ui/shell/brand.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { useGroupName, useSegmentName } from '../coverage/words.ts'
import { DistrictMap } from './district-map.tsx'
import { How } from './how.tsx'
import { KindTable } from './kind-table.tsx'
import { OpenData } from './open-data.tsx'
import { PlaceTable } from './place-table.tsx'
import css from './public.module.css'
import { publicQuery } from './queries.ts'
import { notTold } from './told.ts'
import { TrendTable } from './trend-table.tsx'

/** What a regency published, for anybody: no sign-in, no person, nothing below five. */
export function PublicPage() {
  const { t } = useTranslation()
  const { regency } = useParams({ from: '/publik/$regency' })
  const found = useQuery(publicQuery(regency))
  return (
    <>
      <header className={css.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={css.main}>
        {found.error ? (
          <Page title={t('publik.title')}>
            <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
          </Page>
        ) : found.data === undefined ? (
          <Loading rows={8} />
        ) : found.data?.latest ? (
          <Figures view={found.data} latest={found.data.latest} />
        ) : (
          <Page title={t('publik.title')}>
            <Empty title={t('publik.none')} next={t('publik.noneNext')} />
          </Page>
        )}
      </main>
    </>
  )
}

function Figures({ view, latest }: { view: PublicView; latest: NonNullable<PublicView['latest']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [segment, group] = [useSegmentName(), useGroupName()]
  const { regency, total, asOf, kinds } = latest
  const said = (value: number | null) => (value === null ? notTold : format.number(value))
  const most = latest.places
    .filter(({ level, code }) => level === 'district' && code !== '')
    .toSorted((a, b) => (b.unprotected ?? 0) - (a.unprotected ?? 0))[0]
  const whole = (by: 'segment' | 'group') => kinds.filter((kind) => kind.by === by && kind.district === null)
  return (
    <Page
      title={t('publik.title')}
      heading={
        total.unprotected === null
          ? t('publik.hiddenFinding', { regency: regency.name })
          : t('publik.finding', { people: said(total.unprotected), regency: regency.name })
      }
      lead={
        <>
          <p>
            {t('publik.sentence', {
              day: format.date(asOf),
              active: said(total.protected),
              all: said(total.all),
              share: format.share(total.protected ?? 0, total.all ?? 0),
            })}{' '}
            {most?.unprotected &&
              t('publik.most', { district: most.name, people: format.number(most.unprotected) })}
          </p>
          {latest.madeUp && <p>{t('shell.demo')}</p>}
          <p className="quiet">{t('publik.hidden', { mark: notTold, smallest: latest.smallest })}</p>
        </>
      }
    >
      <DistrictMap file={latest} />
      <PlaceTable file={latest} />
      <KindTable title={t('publik.segments')} rows={whole('segment')} nameOf={segment} />
      <KindTable title={t('publik.groups')} rows={whole('group')} nameOf={group} />
      <TrendTable months={view.months} />
      <OpenData file={latest} />
      <How figures={view.figures} />
    </Page>
  )
}
