import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RadarView } from '../../../../src/financing/lapse/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { January } from './january.tsx'
import { LapsingPeople } from './people.tsx'
import { radarQuery } from './queries.ts'
import { Windows } from './windows.tsx'

/** Whose protection ends when, what is at stake, and whom no decree names in January. */
export function Radar() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/inside/anggaran/radar' })
  const radar = useQuery(radarQuery(search.hari))
  const { siapa } = search
  return (
    <Page
      title={t('radar.title')}
      heading={siapa ? t(`radar.rowsOf.${siapa}`) : radar.data && <Finding radar={radar.data} />}
      lead={!siapa && <p>{t('radar.lead')}</p>}
    >
      <MoneyTabs />
      {siapa ? (
        <LapsingPeople asked={{ ...search, siapa }} key={JSON.stringify(search)} />
      ) : radar.error ? (
        <ProblemNote error={radar.error} onRetry={() => void radar.refetch()} />
      ) : !radar.data ? (
        <Loading rows={8} />
      ) : !radar.data.on ? (
        <Empty title={t('radar.never')} />
      ) : (
        <Shown radar={radar.data} />
      )}
    </Page>
  )
}

function Finding({ radar }: { radar: RadarView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const people = radar.windows.find(({ days }) => days === 30)?.people ?? 0
  return people === 0 ? t('radar.findingNone') : t('radar.finding', { people: format.number(people) })
}

function Shown({ radar }: { radar: RadarView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { on, asOf, stake } = radar
  return (
    <>
      <TextInput
        type="date"
        label={t('radar.on')}
        description={t('radar.onHelp', { asOf: format.shortDate(asOf ?? on!) })}
        value={on!}
        maw="22rem"
        onChange={(event) =>
          void navigate({ to: '/anggaran/radar', search: { hari: event.currentTarget.value || undefined } })
        }
      />
      <Windows radar={radar} />
      {stake && (
        <section className="section">
          <h2>{t('radar.stake')}</h2>
          <p>
            {t('radar.stakeWords', {
              whole: format.wholeRupiah(stake.whole),
              lapsed: format.wholeRupiah(stake.lapsed),
              cite: stake.cite,
            })}{' '}
            {stake.months !== null &&
              t('radar.stakeWait', {
                months: stake.months,
                waiting: format.wholeRupiah(stake.waiting),
                cite: stake.waitingCite,
              })}
          </p>
        </section>
      )}
      {radar.january && <January january={radar.january} on={on!} />}
    </>
  )
}
