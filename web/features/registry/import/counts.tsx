import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src/registry/api.ts'
import { useFormat } from '../../../ui/format.ts'
import css from '../registry.module.css'

const changes = ['new', 'changed', 'unchanged', 'rejected'] as const

interface CountsProps {
  counts: NonNullable<ImportView['counts']>
  change: string | undefined
  choose: (change: string | undefined) => void
}

/** What the file would change against the last list of this office; each tile filters the rows below. */
export function Counts({ counts, change, choose }: CountsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="section" aria-labelledby="perubahan">
      <div className="section-head">
        <div>
          <h2 id="perubahan">{t('import.changes', { count: counts.rows })}</h2>
          <p className="quiet small">{t('import.changesNote')}</p>
        </div>
      </div>
      <div className={css.tiles}>
        {changes.map((each) => (
          <button
            key={each}
            type="button"
            className={css.tile}
            aria-pressed={change === each}
            onClick={() => choose(change === each ? undefined : each)}
          >
            <span className={css.tileValue}>{format.number(counts[each])}</span>
            <span className={css.tileName}>{t(`import.change.${each}`)}</span>
          </button>
        ))}
        <div className={`${css.tile} ${css.plain}`}>
          <span className={css.tileValue}>{format.number(counts.gone)}</span>
          <span className={css.tileName}>{t('import.change.gone')}</span>
        </div>
      </div>
    </section>
  )
}
