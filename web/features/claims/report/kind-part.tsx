import { useTranslation } from 'react-i18next'
import type { ClaimRow } from '../../../../src/claims/api.ts'
import { kinds } from '../kinds.ts'
import css from './report.module.css'

export type Kind = ClaimRow['kind']

interface KindPartProps {
  kind: Kind | ''
  choose: (kind: Kind) => void
  error: string | undefined
}

/** What happened, as large choices for a thumb. */
export function KindPart({ kind, choose, error }: KindPartProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.part} aria-describedby={error && 'kind-error'}>
      <legend>{t('claims.whatHappened')}</legend>
      {error && (
        <p id="kind-error" className={css.error}>
          {error}
        </p>
      )}
      <div className={css.choices}>
        {kinds.map((one, at) => (
          <label key={one} className={css.choice}>
            <input
              id={at === 0 ? 'kind' : undefined}
              type="radio"
              name="kind"
              value={one}
              checked={kind === one}
              onChange={() => choose(one)}
            />
            <span>
              <strong>{t(`claims.kind.${one}`)}</strong>
              <span className="quiet small">{t(`claims.kindHelp.${one}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
