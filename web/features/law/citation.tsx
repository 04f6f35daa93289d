import type { Citation } from '../../../src/rules/core/law-text.ts'
import { lawBook } from '../../../src/rules/index.ts'
import css from './law.module.css'

/** Where it is written, with the law's full title for who hovers or listens. */
export function Cited({ cite }: { cite: Citation }) {
  const law = lawBook.instruments.get(cite.instrument)
  return (
    <span className={css.cite}>
      {law ? <abbr title={law.title}>{cite.instrument}</abbr> : cite.instrument} {cite.pinpoint}
    </span>
  )
}
