import { type Command, Option } from 'commander'
import { type CoverageBy, coverageReport } from '../coverage/questions.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  asOf?: string
  by?: CoverageBy
  bridge?: boolean
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('coverage')
    .description(t('cli.coverage.description'))
    .option('--regency <code>', t('cli.regency'))
    .option('--as-of <day>', t('cli.asOf'))
    .addOption(
      new Option('--by <part>', t('cli.coverage.by')).choices(['district', 'village', 'segment', 'group']),
    )
    .option('--bridge', t('cli.coverage.bridge'))
    .action(
      onPlatform<Options>('coverage', async ({ platform, answer, language }, options) => {
        const regency = options.regency ?? platform.config.regency
        const report = await coverageReport(platform.db, regency, options, new Date(), language)
        if (!report.ok) return report
        answer(report.data, report.text)
      }),
    )
}
