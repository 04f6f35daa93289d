import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  asOf?: string
  goal?: string
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
      onPlatform<Options>('report', async ({ platform, answer, language }, options) => {
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
}

const fieldsOf = (issues: readonly { path: PropertyKey[] }[]) =>
  issues.map(({ path }) => path.join('.')).join(', ')
