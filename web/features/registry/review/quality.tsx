import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { QualityView } from '../../../../src/registry/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Definition } from '../../coverage/definition.tsx'
import { qualityQuery } from '../queries.ts'
import css from './review.module.css'

/** How good the linkage is by the pairs drawn at random; no number while none of them was looked at. */
export function Quality({ auditing = false }: { auditing?: boolean }) {
  const { t } = useTranslation()
  const found = useQuery(qualityQuery)
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return null
  const { accepted, refused, open } = found.data
  const missed = refused.reduce((sum, { decided }) => sum + decided, 0)
  const disputed = [accepted, ...refused].reduce((sum, one) => sum + one.disputed, 0)
  return (
    <div className={css.quality}>
      <dl>
        <Share id="linkPrecision" share={found.data.precision} decided={accepted.decided} />
        <Share id="linkRecall" share={found.data.recall} decided={missed} />
      </dl>
      {disputed > 0 && <p className="small">{t('quality.disputed', { count: disputed })}</p>}
      {open.audit > 0 && (
        <p className="small quiet">
          {t('quality.left', { count: open.audit })}{' '}
          {!auditing && (
            <Link to="/periksa" search={{ kind: 'audit' }}>
              {t('quality.begin')}
            </Link>
          )}
        </p>
      )}
    </div>
  )
}

interface ShareProps {
  id: 'linkPrecision' | 'linkRecall'
  share: QualityView['precision']
  decided: number
}

function Share({ id, share, decided }: ShareProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div>
      <dt>
        {t(`quality.${id}`)} <Definition id={id} />
      </dt>
      <dd>
        {share ? (
          <>
            <strong>{format.finePercent(share.basisPoints)}</strong>{' '}
            {t('quality.range', {
              low: format.finePercent(share.low),
              high: format.finePercent(share.high),
              count: decided,
            })}
          </>
        ) : (
          t('quality.unknown')
        )}
      </dd>
    </div>
  )
}
