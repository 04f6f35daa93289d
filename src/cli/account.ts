import { type Command, Option } from 'commander'
import { type Role, roles } from '../access/roles.ts'
import type { Platform } from '../platform/boot.ts'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  name?: string
  regency?: string
  role: Role
  district?: string
  village?: string
  office?: string
  from?: string
  until?: string
}

/** Options that say what is granted, the same for a new account and for one more grant. */
const granting = (command: Command, t: CliContext['t']): Command =>
  command
    .addOption(new Option('--role <role>', t('cli.account.role')).choices([...roles]).default('reviewer'))
    .option('--district <code>', t('cli.account.district'))
    .option('--village <code>', t('cli.account.village'))
    .option('--office <name>', t('cli.account.office'))
    .option('--from <date>', t('cli.account.from'))
    .option('--until <date>', t('cli.account.until'))
    .option('--regency <code>', t('cli.account.regency'))

export function register(program: Command, { t, onPlatform }: CliContext): void {
  const account = program.command('account').description(t('cli.account.description'))
  const add = account
    .command('add')
    .argument('<username>', t('cli.account.username'))
    .description(t('cli.account.add'))
    .option('--name <name>', t('cli.account.name'))
  granting(add, t).action(
    onPlatform<Options>('account', async ({ platform, answer }, options, args) => {
      const { addAccount } = await import('../access/questions.ts')
      const [username = ''] = args
      const given = await meant(platform, options)
      if (!given.ok) return given
      const added = await addAccount(platform.db, given.acting, {
        username,
        displayName: options.name ?? username,
        grant: given.grant,
        chosen: process.env.SEMESTA_ACCOUNT_PASSWORD,
      })
      if (!added.ok) return added
      const { password } = added
      answer({ username: added.username, password, role: options.role }, t('serve.password', added))
      return undefined
    }),
  )
  const grant = account
    .command('grant')
    .argument('<username>', t('cli.account.known'))
    .description(t('cli.account.grant'))
  granting(grant, t).action(
    onPlatform<Options>('account', async ({ platform, answer }, options, args) => {
      const { grantByName } = await import('../access/questions.ts')
      const [username = ''] = args
      const given = await meant(platform, options)
      if (!given.ok) return given
      const granted = await grantByName(platform.db, given.acting, username, given.grant)
      if (!granted.ok) return granted
      const { regencyCode: regency } = given.acting
      answer(
        { username, role: options.role, regency, grant: granted.id },
        t('cli.account.granted', { username, role: t(`account.role.${options.role}`), regency }),
      )
      return undefined
    }),
  )
}

/** The grant meant by the options, with its office, which must be known. */
async function meant(platform: Platform, { office, regency, ...options }: Options) {
  const at = new Date()
  const acting = { regencyCode: regency ?? platform.config.regency, actor: '-', at }
  const grant = grantOf(options, at)
  if (!office) return { ok: true, acting, grant } as const
  const { findOffice } = await import('../registry/questions.ts')
  const officeId = await findOffice(platform.db, acting.regencyCode, office)
  if (!officeId) return refusal('office-unknown', { name: office })
  return { ok: true, acting, grant: { ...grant, officeId } } as const
}

const grantOf = (
  { role, district, village, from, until }: Omit<Options, 'office' | 'regency'>,
  at: Date,
) => ({
  role,
  // A village names its district: 73.16.01.2001 lies in 73.16.01.
  districtCode: district ?? village?.split('.').slice(0, 3).join('.'),
  villageCode: village,
  validFrom: from ?? at.toISOString().slice(0, 10),
  validUntil: until,
})
