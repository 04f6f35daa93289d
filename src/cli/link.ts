import type { Command } from 'commander'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('link')
    .description(t('cli.link.description'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ regency?: string }>('link', async ({ platform, answer, progress }, options) => {
        const { refresh } = await import('../refresh.ts')
        const regency = options.regency ?? platform.config.regency
        const bar = progress(t('cli.link.progress'))
        const started = performance.now()
        const done = await refresh(
          { db: platform.db, key: platform.secrets },
          regency,
          new Date(),
          (_, count, total) => bar.update(count, total),
          { force: true },
        )
        bar.stop()
        const data = {
          regency,
          version: done?.version ?? 0,
          records: done?.workers.records ?? 0,
          workers: done?.workers.workers ?? 0,
          duplicatesToReview: done?.workers.toReview ?? 0,
          sharedNiks: done?.workers.nikConflicts ?? 0,
          cards: done?.participants.cards ?? 0,
          participants: done?.participants.participants ?? 0,
          registered: done?.matches.registered ?? 0,
          toReview: done?.matches.toReview ?? 0,
          expectedRegistered: Math.round(done?.matches.stats.expectedRegistered ?? 0),
          decidedByPerson: done?.matches.decidedByPerson ?? 0,
          milliseconds: Math.round(performance.now() - started),
        }
        answer(data, t('cli.link.done', data))
      }),
    )
}
