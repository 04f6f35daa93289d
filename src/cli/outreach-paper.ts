import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  village?: string
  out?: string
  dryRun?: boolean
}

/** Lists of campaigns on paper, and filled ones coming back. */
export function registerPaper(
  outreach: Command,
  { t, onPlatform }: Pick<CliContext, 't' | 'onPlatform'>,
): void {
  outreach
    .command('paper')
    .description(t('cli.outreach.paper'))
    .argument('<campaign>', t('cli.outreach.campaign'))
    .requiredOption('--village <code>', t('cli.outreach.village'))
    .requiredOption('--out <file>', t('cli.outreach.out'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('outreach', async ({ platform, answer }, options, [campaign = '']) => {
        const { sheetOf, writeSheet } = await import('../outreach/paper-questions.ts')
        const { regency, village = '', out = '' } = options
        if (!/^[0-9a-f-]{36}$/i.test(campaign)) return refusal('not-found')
        const format = out.endsWith('.xlsx') ? 'xlsx' : 'pdf'
        const acting = { regencyCode: regency ?? platform.config.regency, actor: 'cli', at: new Date() }
        const found = await sheetOf(platform.db, acting, { campaign, village, format })
        if (!found.ok) return found
        await writeFile(out, await writeSheet(found.sheet, format), { mode: 0o600 })
        const people = found.sheet.rows.length
        answer({ file: out, people }, t('cli.outreach.written', { file: out, people }))
        return undefined
      }),
    )
  outreach
    .command('enter')
    .description(t('cli.outreach.enter'))
    .argument('<file>', t('cli.outreach.file'))
    .option('--dry-run', t('cli.outreach.dryRun'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('outreach', async ({ platform, answer }, options, [file = '']) => {
        const bytes = await readFile(file).catch(() => undefined)
        if (!bytes) return { ok: false, problem: 'not-found', detail: { file } }
        const { enterSheet } = await import('../outreach/paper-questions.ts')
        const acting = {
          regencyCode: options.regency ?? platform.config.regency,
          actor: 'cli',
          at: new Date(),
        }
        const done = await enterSheet(platform.db, acting, bytes, {
          dryRun: options.dryRun === true,
        })
        if (!done.ok) return done
        const { ok: _, ...view } = done
        const faults = view.faults.map(({ row, code, said }) =>
          t('cli.outreach.faultAt', { row, said, fault: t(`visits.fault.${code}`) }),
        )
        const { added, repeated } = view
        answer(
          view,
          [
            ...faults,
            t(view.applied ? 'cli.outreach.entered' : 'cli.outreach.looked', { added, repeated }),
          ].join('\n'),
        )
        if (faults.length > 0) process.exitCode = 1
        return undefined
      }),
    )
}
