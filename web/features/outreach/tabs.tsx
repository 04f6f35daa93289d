import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/tabs.tsx'

/** The pages about reaching people. */
const pages = [
  ['/jangkauan', 'paths'],
  ['/jangkauan/kampanye', 'campaigns'],
  ['/jangkauan/kunjungan', 'today'],
  ['/jangkauan/kode', 'codes'],
] as const

export function OutreachTabs() {
  const { t } = useTranslation()
  return (
    <Tabs
      label={t('nav.outreach')}
      pages={pages.map(([to, name]) => ({ to, name: t(`campaigns.tab.${name}`) }))}
      apart
    />
  )
}
