import pg from 'pg'

/**
 * How a database is reached: on this machine; elsewhere under a certificate that is checked, name and all; elsewhere
 * encrypted to whoever answers; or elsewhere for everybody on the way to read.
 */
export type Reached = 'here' | 'verified' | 'unverified' | 'open'

const modes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']
const hosts = /^(localhost|127(\.\d+){3}|::1|)$/

/** What of a DATABASE_URL cannot be held to: `pg` would pass over a mode it does not know, and speak in the clear or not. */
export function findTlsFault(url: string): string | undefined {
  const asked = URL.parse(url)?.searchParams.getAll('sslmode') ?? []
  if (asked.length > 1 || asked.some((mode) => !modes.includes(mode)))
    return `sslmode=verify-full (${modes.join(', ')})`
  try {
    settingsOf(url)
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return `sslrootcert, sslcert, sslkey: ${code ?? (error as Error).message}`
  }
}

export function reachedBy(url: string, env: NodeJS.ProcessEnv = process.env): Reached {
  const { host, ssl } = settingsOf(url)
  if (host.startsWith('/') || hosts.test(host)) return 'here'
  if (!ssl) return 'open'
  const unchecked =
    env.NODE_TLS_REJECT_UNAUTHORIZED === '0' ||
    (typeof ssl === 'object' && (ssl.rejectUnauthorized === false || ssl.checkServerIdentity !== undefined))
  return unchecked ? 'unverified' : 'verified'
}

/** As `pg` itself understands them, with what the environment adds; nothing is connected. */
function settingsOf(url: string) {
  const { host, ssl } = new pg.Client({ connectionString: url }) as unknown as {
    host: string
    ssl: boolean | undefined | { rejectUnauthorized?: boolean; checkServerIdentity?: unknown }
  }
  return { host: host ?? '', ssl }
}
