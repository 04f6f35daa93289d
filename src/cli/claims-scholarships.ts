import type { Command } from 'commander'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

const rupiah = (amount: number | null) => (amount === null ? '–' : rupiahText(BigInt(amount)))

/** What scholarships still owe, school year by school year. */
export function registerScholarships(claims: Command, { t, onPlatform }: CliContext): void {
  claims
    .command('scholarships')
    .description(t('cli.claims.scholarships'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ regency?: string }>('claims', async ({ platform, answer }, { regency }) => {
        const { dayOf, getScholarships } = await import('../claims/questions.ts')
        const asking = { regencyCode: regency ?? platform.config.regency, today: dayOf(new Date()) }
        const view = await getScholarships(platform.db, asking, 'administrator')
        const said = view.until
          ? t('cli.claims.owed', { ...view, owed: rupiah(view.owed), paid: rupiah(view.paid) })
          : t('school.none')
        const years = view.years.map(({ schoolYear, owed, paid }) =>
          t('cli.claims.year', { schoolYear, owed: rupiah(owed), paid: rupiah(paid) }),
        )
        answer(view, [said, ...years].join('\n'))
        return undefined
      }),
    )
}
