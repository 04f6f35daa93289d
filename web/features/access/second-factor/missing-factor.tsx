import { useTranslation } from 'react-i18next'
import { Link } from '../../../ui/links.tsx'
import { useSession } from '../session.ts'

/** Stands where a full number would open, for whom it opens once the second factor is set up. */
export function MissingFactor() {
  const { t } = useTranslation()
  const session = useSession()
  if (!session?.secondFactor.demanded || session.secondFactor.passed) return null
  return (
    <Link to="/akun-saya" className="small">
      {t('openNik.needsCode')}
    </Link>
  )
}
