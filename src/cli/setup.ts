import type { Command } from 'commander'
import { migrationState } from '../platform/db/index.ts'
import { keyFileOf } from '../platform/key-file.ts'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('setup')
    .description(t('cli.setup.description'))
    .action(
      onPlatform('setup', async ({ platform, answer }) => {
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
