import type { Command } from 'commander'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, onPlatform }: CliContext): void {
  const account = program.command('account').description(t('cli.account.description'))
  account
    .command('add')
    .argument('<username>', t('cli.account.username'))
    .description(t('cli.account.add'))
    .option('--name <name>', t('cli.account.name'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ name?: string; regency?: string }>(
        'account',
        async ({ platform, answer }, options, args) => {
          const { addReviewer } = await import('../access/questions.ts')
          const [username = ''] = args
          const added = await addReviewer(
            platform.db,
            options.regency ?? platform.config.regency,
            new Date(),
            {
              username,
              displayName: options.name ?? username,
              chosen: process.env.SEMESTA_REVIEWER_PASSWORD,
            },
          )
          if (!added.ok) return added
          const { password } = added
          answer({ username: added.username, password, role: 'reviewer' }, t('serve.password', added))
          return undefined
        },
      ),
    )
}
