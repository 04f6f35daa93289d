import { type Command, Option } from 'commander'
import { type Role, roles } from '../access/roles.ts'
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

export function register(program: Command, { t, onPlatform }: CliContext): void {
  const account = program.command('account').description(t('cli.account.description'))
  account
    .command('add')
    .argument('<username>', t('cli.account.username'))
    .description(t('cli.account.add'))
    .option('--name <name>', t('cli.account.name'))
    .addOption(new Option('--role <role>', t('cli.account.role')).choices([...roles]).default('reviewer'))
    .option('--district <code>', t('cli.account.district'))
    .option('--village <code>', t('cli.account.village'))
    .option('--office <name>', t('cli.account.office'))
    .option('--from <date>', t('cli.account.from'))
    .option('--until <date>', t('cli.account.until'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('account', async ({ platform, answer }, options, args) => {
        const { addAccount } = await import('../access/questions.ts')
        const [username = ''] = args
        const at = new Date()
        const acting = { regencyCode: options.regency ?? platform.config.regency, actor: '-', at }
        const added = await addAccount(platform.db, acting, {
          username,
          displayName: options.name ?? username,
          grant: grantOf(options, at),
          chosen: process.env.SEMESTA_ACCOUNT_PASSWORD,
        })
        if (!added.ok) return added
        const { password } = added
        answer({ username: added.username, password, role: options.role }, t('serve.password', added))
        return undefined
      }),
    )
}

const grantOf = ({ role, district, village, office, from, until }: Options, at: Date) => ({
  role,
  // A village names its district: 73.16.01.2001 lies in 73.16.01.
  districtCode: district ?? village?.split('.').slice(0, 3).join('.'),
  villageCode: village,
  office,
  validFrom: from ?? at.toISOString().slice(0, 10),
  validUntil: until,
})
