import { Link } from '@tanstack/react-router'
import { useSession } from '../../features/access/session.ts'
import css from './shell.module.css'

export function Brand() {
  const session = useSession()
  return (
    <Link to="/" className={css.brand}>
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
        <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d="M16 3a13 13 0 0 1 0 26z" fill="currentColor" />
      </svg>
      <span>
        <span className={css.brandName}>Semesta</span>
        {session && <span className={css.place}>{session.regency.name}</span>}
      </span>
    </Link>
  )
}
