import { Link } from '../../ui/links.tsx'

interface NamedPersonProps {
  id: string
  name: string
  /** What else tells them apart: masked NIK, home. */
  about: readonly (string | null | undefined | false)[]
}

/** A person in a table: the name opens their page, below it what tells them from others. */
export const NamedPerson = ({ id, name, about }: NamedPersonProps) => (
  <span>
    <Link to="/orang/$id" params={{ id }} preload={false}>
      {name}
    </Link>
    <span className="quiet small" style={{ display: 'block' }}>
      {about.filter(Boolean).join(' · ')}
    </span>
  </span>
)
