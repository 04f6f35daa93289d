import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, action }: CliContext): void {
  program
    .command('restore <file>')
    .description(t('cli.restore.description'))
    .addHelpText('after', `\n${t('cli.restore.help')}`)
    .action(
      action(async ({ log, say, answer }, _options, [file]) => {
        const { runRestore } = await import('../platform/backup/run-restore.ts')
        const result = await runRestore({
          path: resolve(file!),
          passphrase: process.env.SEMESTA_BACKUP_PASSPHRASE || undefined,
          log,
          onProgress: (table) => say(t('cli.restore.table', { table })),
        })
        if (!result.ok) return result
        const { tables, madeAt } = result.manifest
        const data = {
          data: result.dataDir,
          madeAt,
          rows: tables.reduce((sum, table) => sum + table.rows, 0),
        }
        answer(data, t('cli.restore.done', data))
      }),
    )
}
