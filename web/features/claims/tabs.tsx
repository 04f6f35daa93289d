import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/tabs.tsx'

/** The pages about claims. */
const pages = [
  ['/klaim', 'work'],
  ['/klaim/peristiwa', 'events'],
  ['/klaim/beasiswa', 'scholarships'],
  ['/klaim/belum-diklaim', 'unclaimed'],
  ['/klaim/waktu', 'times'],
  ['/klaim/kejanggalan', 'findings'],
  ['/klaim/manfaat', 'benefits'],
] as const

export function ClaimTabs() {
  const { t } = useTranslation()
  return (
    <Tabs
      label={t('nav.claims')}
      pages={pages.map(([to, name]) => ({ to, name: t(`claims.tab.${name}`) }))}
    />
  )
}
