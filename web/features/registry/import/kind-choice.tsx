import { useTranslation } from 'react-i18next'
import type { ListKind } from '../../../../src/registry/api.ts'
import { listKinds } from '../queries.ts'
import css from '../registry.module.css'

interface KindChoiceProps {
  /** Those one may choose among; without it all. */
  kinds?: readonly ListKind[] | undefined
  value: ListKind | undefined
  change: (kind: ListKind) => void
  error: string | undefined
}

export function KindChoice({ kinds = listKinds, value, change, error }: KindChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.kinds} aria-describedby={error ? 'kind-error' : undefined}>
      <legend>{t('import.kindQuestion')}</legend>
      {error && (
        <p id="kind-error" style={{ margin: 0, color: 'var(--bad)' }}>
          {error}
        </p>
      )}
      <div className={css.kindGrid}>
        {kinds.map((kind, index) => (
          <label key={kind} className={css.kind}>
            <input
              type="radio"
              name="kind"
              id={index === 0 ? 'kind' : undefined}
              checked={value === kind}
              onChange={() => change(kind)}
            />
            <span className={css.kindName}>{t(`import.kind.${kind}.name`)}</span>
            <span className={css.kindHelp}>{t(`import.kind.${kind}.help`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
