import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import type { FindingRow } from './queries.ts'

type Row = FindingRow['evidence'][number]

/** The rows a finding stands on; another case is opened from here. */
export function Evidence({ rows }: { rows: Row[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
      {rows.map((row) => (
        <li key={`${row.what} ${row.name} ${row.on ?? ''}`}>
          <One row={row} />
        </li>
      ))}
    </ul>
  )
}

function One({ row: { what, name, on, ref } }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  const named = { heir: `claims.relation.${name}`, missing: `findings.missing.${name}` }[what as string]
  const said = t(`findings.row.${what}`, {
    name: named ? t(named) : name,
    day: on ? format.shortDate(on) : '–',
  })
  return ref ? (
    <Link to="/klaim/peristiwa/$id" params={{ id: ref }} preload={false}>
      {said}
    </Link>
  ) : (
    said
  )
}
