import { join, resolve } from 'node:path'
import { type OidcSettings, readOidc } from './oidc-settings.ts'

/** The folder of the project: package.json, migrations/, web/. */
export const projectRoot = resolve(import.meta.dirname, '..', '..')

export interface Config {
  /** Port of the web server on 127.0.0.1; 0 picks a free one. */
  port: number
  /** A PostgreSQL of the user's own; without it the embedded one is started. */
  databaseUrl: string | undefined
  /** Absolute folder of everything that lives: database, key, uploaded files. */
  dataDir: string
  /** The secret key as 64 hexadecimal digits; without it `<dataDir>/key`. */
  key: string | undefined
  /** Kemendagri code of the regency served, as 73.16. */
  regency: string
  /** Most rows of people an account is shown in an hour; without it as the program says. */
  rowsPerHour?: number | undefined
  /** Whose accounts people may sign in with; without it only those of this installation. */
  oidc?: OidcSettings | undefined
}

export type ConfigResult =
  | { ok: true; config: Config }
  | { ok: false; problem: 'config-invalid'; detail: { name: string; value: string; expected: string } }

/** Reads the settings from environment variables; an unusable value is refused, never replaced. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigResult {
  const port = env.PORT || '7316'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return invalid('PORT', port, '0–65535')

  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return invalid('DATABASE_URL', '…', 'postgres://user:password@host:5432/database')
  }
  const key = env.SEMESTA_KEY || undefined
  if (key && !/^[0-9a-f]{64}$/i.test(key)) return invalid('SEMESTA_KEY', '…', '64 × 0–9 a–f')

  const regency = env.SEMESTA_REGENCY || '73.16'
  if (!/^\d\d\.\d\d$/.test(regency)) return invalid('SEMESTA_REGENCY', regency, '73.16')

  const rows = env.SEMESTA_ROWS_PER_HOUR || undefined
  if (rows && !/^[1-9]\d{2,8}$/.test(rows)) return invalid('SEMESTA_ROWS_PER_HOUR', rows, '100–999999999')

  const single = readOidc(env)
  if (!single.ok) return invalid(single.name, single.value, single.expected)

  const dataDir = env.SEMESTA_DATA ? resolve(env.SEMESTA_DATA) : join(projectRoot, 'var')
  const { oidc } = single
  const rowsPerHour = rows === undefined ? undefined : Number(rows)
  return { ok: true, config: { port: Number(port), databaseUrl, dataDir, key, regency, rowsPerHour, oidc } }
}

function invalid(name: string, value: string, expected: string): ConfigResult {
  return { ok: false, problem: 'config-invalid', detail: { name, value, expected } }
}
