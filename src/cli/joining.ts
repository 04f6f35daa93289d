import type { Command } from 'commander'
import type { Platform } from '../platform/boot.ts'
import { tx } from '../platform/db/index.ts'
import { type Acted, type Joining, mergeWorkers, splitWorker, undoAct } from '../registry/questions.ts'
import type { CliContext, Outcome, Tools } from './context.ts'

interface Options {
  regency?: string
  reason: string
  records?: string
  by: string
  link: boolean
}
type Work = (trx: Parameters<Parameters<typeof tx>[1]>[0], joining: Joining) => Promise<Acted>

/** `semesta merge` and `semesta unmerge`. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const common = (command: Command) =>
    command
      .requiredOption('--reason <text>', t('cli.joining.reason'))
      .option('--by <name>', t('cli.joining.by'), 'cli')
      .option('--regency <code>', t('cli.regency'))
      .option('--no-link', t('cli.joining.noLink'))

  common(program.command('merge').description(t('cli.merge.description')))
    .argument('<worker>', t('cli.merge.worker'))
    .argument('<other>', t('cli.merge.other'))
    .action(
      onPlatform<Options>('merge', (tools, options, [worker = '', other = '']) =>
        act(tools, options, 'cli.merge.done', (trx, joining) => mergeWorkers(trx, joining, worker, other)),
      ),
    )

  common(program.command('unmerge').description(t('cli.unmerge.description')))
    .argument('<id>', t('cli.unmerge.id'))
    .option('--records <ids>', t('cli.unmerge.records'))
    .action(
      onPlatform<Options>('unmerge', (tools, options, [id = '']) => {
        const records = options.records?.split(',').map((one) => one.trim())
        return act(tools, options, records ? 'cli.unmerge.split' : 'cli.unmerge.done', (trx, joining) =>
          records ? splitWorker(trx, joining, id, records) : undoAct(trx, joining, id),
        )
      }),
    )
}

async function act(
  { platform, answer, t }: Tools & { platform: Platform },
  options: Options,
  done: string,
  work: Work,
): Promise<Outcome> {
  const regencyCode = options.regency ?? platform.config.regency
  const joining = { regencyCode, actor: options.by, at: new Date(), reason: options.reason }
  const acted = await tx(platform.db, (trx) => work(trx, joining))
  if (!acted.ok) return acted
  if (options.link) {
    const { refresh } = await import('../refresh.ts')
    await refresh({ db: platform.db, key: platform.secrets }, regencyCode, joining.at)
  }
  const { ok: _, ...data } = acted
  answer(data, t(done, data))
  return undefined
}
