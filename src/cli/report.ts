import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  asOf?: string
}

/** What leaders are given in the hand. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const report = program.command('report').description(t('cli.report.about'))
  report
    .command('compare')
    .description(t('cli.report.compare'))
    .option('--regency <code>', t('cli.regency'))
    .option('--as-of <day>', t('cli.asOf'))
    .option('--goal <percent>', t('cli.report.goal'))
    .action(
      onPlatform<Options & { goal?: string }>('report', async ({ platform, answer, language }, options) => {
        const { compareQuery, comparisonText, getComparison } = await import('../reports/questions.ts')
        const { resolveDay } = await import('../coverage/questions.ts')
        const asked = compareQuery.safeParse({ asOf: options.asOf, goal: options.goal })
        if (!asked.success) return refusal('invalid-request', { fields: fieldsOf(asked.error.issues) })
        const regency = options.regency ?? platform.config.regency
        const day = await resolveDay(platform.db, regency, asked.data.asOf, new Date())
        if (!day.ok) return day
        const view = await getComparison(platform.db, regency, day.asOf, asked.data.goal)
        answer(view, comparisonText(view, language))
        return undefined
      }),
    )
  report
    .command('briefing')
    .description(t('cli.report.briefing'))
    .option('--regency <code>', t('cli.regency'))
    .option('--as-of <day>', t('cli.report.on'))
    .addOption(new Option('--out <file>', t('cli.report.out')).makeOptionMandatory())
    .action(
      onPlatform<Options & { out: string }>('report', async ({ platform, answer, language }, options) => {
        const { out, asOf } = options
        if (!/\.pdf$/i.test(out)) return refusal('unsupported-media', { fields: 'out' })
        const { briefingQuery, homeOf, readBriefing, writeBriefing } = await import('../reports/questions.ts')
        if (!briefingQuery.safeParse({ on: asOf }).success)
          return refusal('invalid-request', { fields: 'as-of' })
        const regencyCode = options.regency ?? platform.config.regency
        const asked = { regencyCode, on: asOf, role: 'administrator', at: new Date() }
        const read = await readBriefing(platform.db, asked)
        if (!read.ok) return read
        const home = homeOf(`http://127.0.0.1:${platform.config.port}`)
        await writeFile(out, await writeBriefing(read.briefing, language, home))
        answer(
          { file: out, ...read.briefing },
          t('cli.report.written', { file: out, asOf: read.briefing.asOf }),
        )
        return undefined
      }),
    )
}

const fieldsOf = (issues: readonly { path: PropertyKey[] }[]) =>
  issues.map(({ path }) => path.join('.')).join(', ')
