import type { Command } from 'commander'
import { resetAdministratorPassword } from '../access/questions.ts'
import { migrationState } from '../platform/db/index.ts'
import { keyFileOf } from '../platform/key-file.ts'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('setup')
    .description(t('cli.setup.description'))
    .option('--reset-admin-password', t('cli.setup.reset'))
    .action(
      onPlatform<{ resetAdminPassword?: boolean }>('setup', async ({ platform, answer }, options) => {
        if (options.resetAdminPassword) {
          const { db, config } = platform
          const chosen = process.env.SEMESTA_ADMIN_PASSWORD
          const account = await resetAdministratorPassword(db, config.regency, new Date(), chosen)
          answer(account, t('serve.password', account))
          return undefined
        }
        const { applied } = await migrationState(platform.db)
        const { config, secrets } = platform
        const data = {
          data: config.dataDir,
          database: config.databaseUrl ? 'external' : 'embedded',
          migration: applied.at(-1) ?? null,
          key: config.key ? 'SEMESTA_KEY' : keyFileOf(config.dataDir),
          keyId: secrets.id,
        }
        answer(data, t('cli.setup.done', data))
      }),
    )
}
