import type { Command } from 'commander'
import { qualityReport } from '../registry/questions.ts'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('review')
    .description(t('cli.review.description'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ regency?: string }>('review', async ({ platform, answer, language }, options) => {
        const regency = options.regency ?? platform.config.regency
        const { data, text } = await qualityReport(platform.db, regency, language)
        answer(data, text)
      }),
    )
}
