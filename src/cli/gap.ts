import { type Command, Option } from 'commander'
import { recordAct } from '../access/questions.ts'
import { countFigureIds, type GapAsked, gapReport } from '../coverage/questions.ts'
import type { CliContext } from './context.ts'

interface Options extends Omit<GapAsked, 'q' | 'limit'> {
  regency?: string
  search?: string
  limit?: string
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('gap')
    .description(t('cli.gap.description'))
    .option('--regency <code>', t('cli.regency'))
    .option('--as-of <day>', t('cli.asOf'))
    .addOption(new Option('--figure <id>', t('cli.gap.figure')).choices(countFigureIds).default('uncovered'))
    .option('--district <code>', t('cli.gap.district'))
    .option('--village <code>', t('cli.gap.village'))
    .option('--segment <code>', t('people.segment'))
    .option('--group <code>', t('people.group'))
    .option('--search <text>', t('cli.gap.query'))
    .option('--limit <n>', t('cli.gap.limit'))
    .option('--out <file>', t('cli.gap.out'))
    .action(
      onPlatform<Options>('gap', async ({ platform, answer, language }, options) => {
        const { figure, asOf, district, village, segment, group, out } = options
        const limit = options.limit === undefined ? undefined : Number(options.limit)
        const regencyCode = options.regency ?? platform.config.regency
        const at = new Date()
        const { db, secrets } = platform
        const report = await gapReport(
          { db, secrets, regencyCode, actor: 'cli', language, at },
          { figure, asOf, district, village, segment, group, q: options.search, limit, out },
        )
        if (!report.ok) return report
        // A file is an act of its own.
        if (out === undefined)
          await recordAct(db, {
            regencyCode,
            actor: 'cli',
            at,
            action: 'people.searched',
            subjectKind: 'figure',
            subjectId: figure ?? 'uncovered',
            detail: { limit: limit ?? null, district: district ?? null, village: village ?? null },
          })
        answer(report.data, report.text)
      }),
    )
}
