import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'
import { unfit } from './unfit.ts'

interface Options {
  regency?: string
  source?: string
  asOf?: string
  leaveOut?: boolean
  apply?: boolean
}

/** `semesta financing deciles`: welfare deciles of the people on the lists; without a file what is kept. */
export function registerDeciles(financing: Command, { t, onPlatform }: CliContext): void {
  financing
    .command('deciles')
    .description(t('cli.financing.deciles'))
    .argument('[file]', t('cli.financing.decilesFile'))
    .option('--source <name>', t('cli.financing.decilesSource'))
    .option('--as-of <day>', t('cli.financing.decilesAsOf'))
    .option('--leave-out', t('cli.financing.decilesLeaveOut'))
    .option('--apply', t('cli.financing.decilesApply'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, options, [path]) => {
        const { decilesBody, enterDeciles, getDeciles, readDeciles } = await import(
          '../financing/questions.ts'
        )
        const { db, config, secrets } = platform
        const regencyCode = options.regency ?? config.regency
        if (!path) {
          const view = await getDeciles(db, regencyCode)
          const lines = view.sources.map((one) => t('deciles.sourceIs', { ...one }))
          answer(view, [...lines, t('deciles.unknownOf', { ...view })].join('\n'))
          return undefined
        }
        const body = decilesBody.safeParse(options)
        if (!body.success) return unfit(body.error)
        const bytes = await readFile(path).catch(() => undefined)
        if (!bytes) return refusal('not-found', { file: path })
        const read = await readDeciles(bytes, secrets.nikIndex)
        if (!read.ok) return read
        const acting = { regencyCode, actor: 'cli', at: new Date() }
        const result = await enterDeciles(db, acting, body.data, read.rows)
        if (!result.ok) return result
        const { ok: _, ...view } = result
        const faults = view.faults.map(({ row, code }) =>
          t('deciles.row', { row, why: t(`deciles.fault.${code}`) }),
        )
        answer(
          view,
          [t(view.applied ? 'deciles.entered' : 'deciles.found', { ...view }), ...faults].join('\n'),
        )
        return undefined
      }),
    )
}
