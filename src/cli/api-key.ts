import { type Command, InvalidArgumentError, Option } from 'commander'
import { keyRights } from '../access/api-keys/key-rights.ts'
import { type Role, roles } from '../access/roles.ts'
import type { Words } from '../platform/i18n.ts'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

type KeyRight = (typeof keyRights)[number]
interface Regency {
  regency?: string
}
interface AddOptions extends Regency {
  account: string
  role?: Role
  rights: KeyRight[]
  days: number
}

/** `semesta api-key add|list|revoke`. */
export function register(program: Command, context: CliContext): void {
  const { t } = context
  const keys = program.command('api-key').description(t('cli.apiKey.description'))
  add(keys, context)
  list(keys, context)
  revoke(keys, context)
}

function add(keys: Command, { t, onPlatform }: CliContext): void {
  keys
    .command('add')
    .argument('<name>', t('cli.apiKey.name'))
    .description(t('cli.apiKey.add'))
    .requiredOption('--account <username>', t('cli.apiKey.account'))
    .addOption(new Option('--role <role>', t('cli.apiKey.role')).choices([...roles]))
    .requiredOption('--rights <list>', t('cli.apiKey.rights', { rights: keyRights.join(',') }), someRights)
    .option('--days <n>', t('cli.apiKey.days'), upToAYear, 90)
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<AddOptions>('api-key', async ({ platform, answer }, options, [name = '']) => {
        const { listKeys, makeKey } = await import('../access/questions.ts')
        const regencyCode = options.regency ?? platform.config.regency
        const at = new Date()
        const { grants } = await listKeys(platform.db, regencyCode, at)
        const meant = grants.filter(
          ({ username, role }) =>
            username === options.account && (options.role === undefined || role === options.role),
        )
        if (meant.length !== 1) return refusal('api-key-grant')
        const { rights, days } = options
        const given = { name, grantId: meant[0]!.id, rights, days }
        const made = await makeKey(platform.db, { regencyCode, actor: '-', at }, given)
        if (!made.ok) return made
        const { id, key, expiresAt } = made
        answer(
          { id, name, key, expiresAt },
          t('cli.apiKey.made', { name, key, until: expiresAt.slice(0, 10) }),
        )
        return undefined
      }),
    )
}

function list(keys: Command, { t, onPlatform }: CliContext): void {
  keys
    .command('list')
    .description(t('cli.apiKey.list'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Regency>('api-key', async ({ platform, answer }, options) => {
        const { listKeys } = await import('../access/questions.ts')
        const regencyCode = options.regency ?? platform.config.regency
        const found = (await listKeys(platform.db, regencyCode, new Date())).keys
        answer(found, found.map((key) => lineOf(t, key)).join('\n') || t('cli.apiKey.none'))
        return undefined
      }),
    )
}

function revoke(keys: Command, { t, onPlatform }: CliContext): void {
  keys
    .command('revoke')
    .argument('<name>', t('cli.apiKey.name'))
    .description(t('cli.apiKey.revoke'))
    .requiredOption('--reason <text>', t('cli.apiKey.reason'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Regency & { reason: string }>(
        'api-key',
        async ({ platform, answer }, options, [name = '']) => {
          const { listKeys, revokeKey } = await import('../access/questions.ts')
          const regencyCode = options.regency ?? platform.config.regency
          const at = new Date()
          const key = (await listKeys(platform.db, regencyCode, at)).keys.find((one) => one.name === name)
          if (!key) return refusal('not-found')
          const revoked = await revokeKey(
            platform.db,
            { regencyCode, actor: '-', at },
            key.id,
            options.reason,
          )
          if (!revoked.ok) return revoked
          answer({ name, revoked: true }, t('cli.apiKey.revoked', { name }))
          return undefined
        },
      ),
    )
}

interface Line {
  prefix: string
  name: string
  username: string
  role: string
  state: string
  expiresAt: string
  rights: string[]
}
const lineOf = (t: Words, { prefix, name, username, role, state, expiresAt, rights }: Line) =>
  [
    prefix,
    name,
    `${username} (${role})`,
    t(`keys.state.${state}`),
    expiresAt.slice(0, 10),
    rights.join(' '),
  ].join('  ')

function someRights(given: string): KeyRight[] {
  const named = given.split(',').map((one) => one.trim())
  const unknown = named.find((one) => !(keyRights as readonly string[]).includes(one))
  if (unknown !== undefined) throw new InvalidArgumentError(keyRights.join(', '))
  return named as KeyRight[]
}
function upToAYear(given: string): number {
  const days = Number(given)
  if (!Number.isInteger(days) || days < 1 || days > 365) throw new InvalidArgumentError('1-365')
  return days
}
