import type { Command } from 'commander'
import type { Words } from '../platform/i18n.ts'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  dryRun?: boolean
  run?: boolean
  reason?: string
}

/** `semesta retention --dry-run|--run`. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('retention')
    .description(t('cli.retention.description'))
    .option('--dry-run', t('cli.retention.dryRun'))
    .option('--run', t('cli.retention.run'))
    .option('--reason <text>', t('cli.retention.reason'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('retention', async ({ platform, answer }, options) => {
        const { dryRun, runRetention } = await import('../retention/questions.ts')
        const { db, vault, config } = platform
        const regencyCode = options.regency ?? config.regency
        const at = new Date()
        if (options.run && options.dryRun)
          return refusal('cli-arguments-exclude', { argument: '--dry-run', other: '--run' })
        if (!options.run) {
          const view = await dryRun(db, regencyCode, at)
          answer(view, view.kinds.map((row) => lineOf(t, row)).join('\n'))
          return undefined
        }
        if (!options.reason?.trim()) return refusal('cli-argument-missing', { argument: '--reason <text>' })
        const ground = { db, vault, dataDir: config.dataDir }
        const ran = await runRetention(ground, { regencyCode, actor: 'cli', at }, options.reason)
        const lines = ran.gone.map(({ id, count }) =>
          t('cli.retention.gone', { kind: t(`retention.kind.${id}.name`), gone: count }),
        )
        answer(ran, lines.join('\n'))
        return undefined
      }),
    )
}

const lineOf = (t: Words, row: { id: string; held: number; due: number; days: number | null }) =>
  t(row.days === null ? 'cli.retention.kept' : 'cli.retention.due', {
    kind: t(`retention.kind.${row.id}.name`),
    held: row.held,
    due: row.due,
    days: row.days,
  })
