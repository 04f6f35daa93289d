import type { Command } from 'commander'
import type { CliContext } from './context.ts'

/** How long claims stay in each stage, against its target. */
export function registerTimes(claims: Command, { t, onPlatform }: CliContext): void {
  claims
    .command('times')
    .description(t('cli.claims.times'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ regency?: string }>('claims', async ({ platform, answer }, { regency }) => {
        const { dayOf, getTimes } = await import('../claims/questions.ts')
        const asking = {
          regencyCode: regency ?? platform.config.regency,
          today: dayOf(new Date()),
          role: 'administrator',
        }
        const view = await getTimes(platform.db, asking, { by: 'programme' })
        const lines = view.stages.map(({ stage, count, median, p90, within, target, open, late }) =>
          t('cli.claims.timesOf', {
            stage: t(`claims.state.${stage}`),
            count,
            median: median ?? '–',
            p90: p90 ?? '–',
            within,
            target,
            open,
            late,
          }),
        )
        const held = view.stuck.map(({ code, count, longest }) =>
          t('cli.claims.timesHeld', { held: t(`claims.stuck.${code}`), count, longest }),
        )
        answer(view, [...lines, ...held].join('\n'))
        return undefined
      }),
    )
}
