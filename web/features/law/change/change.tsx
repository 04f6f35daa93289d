import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page.tsx'

/** Who gains and who loses when the law changes. */
export function ChangeOfLaw() {
  const { t } = useTranslation()
  return <Page title={t('hukum.toChange')}>{null}</Page>
}
