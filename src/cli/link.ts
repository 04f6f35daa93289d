import { type Command, Option } from 'commander'
import type { Platform } from '../platform/boot.ts'
import type { Words } from '../platform/i18n.ts'
import type { Refusal } from '../platform/problem.ts'
import type { Refreshed } from '../refresh.ts'
import type { OnProgress } from '../registry/questions.ts'
import type { CliContext, Tools } from './context.ts'

interface Asked {
  regency?: string
  engine: 'own' | 'sql'
  compareEngines?: true
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('link')
    .description(t('cli.link.description'))
    .option('--regency <code>', t('cli.regency'))
    .addOption(new Option('--engine <name>', t('cli.link.engine')).choices(['own', 'sql']).default('own'))
    .addOption(new Option('--compare-engines', t('cli.link.compareEngines')).conflicts('engine'))
    .action(
      onPlatform<Asked>('link', async (tools, options) => {
        if (options.compareEngines) return bothEngines(tools, options.regency, t)
        const { platform, answer, progress } = tools
        const regency = options.regency ?? platform.config.regency
        const bar = progress(t('cli.link.progress'))
        const started = performance.now()
        const linked = await linkBy(options.engine, platform, regency, (_, count, total) =>
          bar.update(count, total),
        )
        bar.stop()
        if (!linked.ok) return linked
        const done = linked.refreshed
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
        return undefined
      }),
    )
}

async function linkBy(
  engine: Asked['engine'],
  { db, secrets: key }: Platform,
  regency: string,
  onProgress: OnProgress,
): Promise<{ ok: true; refreshed: Refreshed | null } | Refusal> {
  if (engine === 'sql') {
    const { refreshBySql } = await import('../refresh-by-sql.ts')
    return refreshBySql({ db, key }, regency, new Date(), onProgress)
  }
  const { refresh } = await import('../refresh.ts')
  return { ok: true, refreshed: await refresh({ db, key }, regency, new Date(), onProgress, { force: true }) }
}

/** The workers matched by the engine and by its model as SQL, side by side; writes nothing. */
async function bothEngines(
  { platform, answer, progress }: Tools & { platform: Platform },
  given: string | undefined,
  t: Words,
): Promise<undefined> {
  const { compareEngines } = await import('../membership/sql-engine/compare-engines.ts')
  const regency = given ?? platform.config.regency
  const bar = progress(t('cli.link.progress'))
  const compared = await compareEngines(
    platform.db,
    regency,
    new Date(),
    (sealed) => platform.secrets.open(sealed),
    (_, count, total) => bar.update(count, total),
  )
  bar.stop()
  const { agreement, engine, sql } = compared
  const percent = (agreement.share * 100).toFixed(2)
  const seconds = (one: { milliseconds: number }) => (one.milliseconds / 1000).toFixed(1)
  answer(
    { regency, ...compared },
    t('cli.link.compared', {
      percent,
      workers: compared.workers,
      engine: seconds(engine),
      sql: seconds(sql),
    }),
  )
}
