import type { Command } from 'commander'
import { dayOf } from '../platform/day.ts'
import type { CliContext } from './context.ts'

/** `semesta financing jkn`. */
export function registerJkn(financing: Command, { t, onPlatform }: CliContext): void {
  financing
    .command('jkn')
    .description(t('cli.financing.jkn'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ regency?: string }>('financing', async ({ platform, answer, language }, { regency }) => {
        const { getJkn, jknText } = await import('../jkn/questions.ts')
        const today = dayOf(new Date())
        const view = await getJkn(platform.db, regency ?? platform.config.regency, today, language)
        answer(view, jknText(view, t))
        return undefined
      }),
    )
}
