import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportedView } from '../../../../src/claims/api.ts'
import { Page } from '../../../ui/page.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { forgetDraft } from './draft.ts'
import { ReportForm } from './form.tsx'
import { Reported } from './reported.tsx'

/** Takes down what happened to one person. What is typed stands in no address and is kept nowhere. */
export function Report() {
  const { t } = useTranslation()
  const [done, setDone] = useState<ReportedView | null>(null)
  const [round, setRound] = useState(0)
  function again() {
    forgetDraft()
    setDone(null)
    setRound(round + 1)
  }
  if (done) return <Reported view={done} again={again} />
  return (
    <Page title={t('claims.reportTitle')} lead={<p>{t('claims.reportLead')}</p>}>
      <ClaimTabs />
      <ReportForm
        key={round}
        again={again}
        done={(view) => {
          forgetDraft()
          setDone(view)
        }}
      />
    </Page>
  )
}
