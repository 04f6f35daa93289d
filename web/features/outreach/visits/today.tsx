import { TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { May } from '../../access/may.tsx'
import css from '../outreach.module.css'
import { OutreachTabs } from '../tabs.tsx'
import { MemberList } from './member-list.tsx'

/** Whom to go to now: promised visits first, then who was not visited or not met. */
export function Today() {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const [all, setAll] = useState(false)
  const asked = useDeferredValue(q.trim())
  return (
    <Page title={t('visits.today')} lead={<p>{t('visits.todayLead')}</p>}>
      <OutreachTabs />
      <May right="outreach.visit">
        <p>
          <a href="/desa">{t('visits.onPhone')}</a>
        </p>
      </May>
      <div className={css.form}>
        <TextInput
          label={t('visits.find')}
          value={q}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setQ(event.currentTarget.value)}
        />
      </div>
      <Tick checked={all} change={setAll}>
        {t('visits.all')}
      </Tick>
      <MemberList title={t('visits.today')} asked={{ due: !all, q: asked || undefined }} />
    </Page>
  )
}
