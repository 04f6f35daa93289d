import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dayOf } from '../platform/day.ts'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('backup [file]')
    .description(t('cli.backup.description'))
    .addHelpText('after', `\n${t('cli.backup.help')}`)
    .action(
      onPlatform('backup', async ({ platform, say, answer }, _options, [file]) => {
        const { writeBackup } = await import('../platform/backup/write-backup.ts')
        const at = new Date()
        const path = resolve(file ?? `semesta-${platform.config.regency}-${dayOf(at)}.tar`)
        const passphrase = process.env.SEMESTA_BACKUP_PASSPHRASE || undefined
        const onProgress = (table: string, rows: number) => say(t('cli.backup.table', { table, rows }))
        const result = await writeBackup(platform, { path, passphrase, at, onProgress })
        if (!result.ok) return result
        if (!passphrase) say(t('cli.backup.inTheClear', { file: path }))
        const { tables, parts } = result.manifest
        const files = Object.keys(parts).filter((name) => name.startsWith('files/')).length
        const data = {
          file: path,
          bytes: statSync(path).size,
          rows: tables.reduce((sum, table) => sum + table.rows, 0),
          files,
          sealed: passphrase !== undefined,
        }
        answer(data, t('cli.backup.done', data))
      }),
    )
}
