import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import type { JknSearch } from './jkn-search.ts'

/** A number that opens the people behind it, for those who may see them. */
export function Opens({ people, asked, label }: { people: number; asked: JknSearch; label: string }) {
  const format = useFormat()
  const may = useMay()
  if (people === 0) return <>–</>
  if (!may('jkn.people')) return <>{format.number(people)}</>
  return (
    <Link to="/anggaran/jkn" search={asked} aria-label={`${format.number(people)}, ${label}`}>
      {format.number(people)}
    </Link>
  )
}
