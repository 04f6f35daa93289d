import type { Command } from 'commander'
import { dayOf } from '../platform/day.ts'
import { refusal } from '../platform/problem.ts'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'
import { registerAdopt } from './financing-adopt.ts'
import { registerCare } from './financing-care.ts'
import { registerDeciles } from './financing-deciles.ts'
import { registerJkn } from './financing-jkn.ts'
import { registerPlan } from './financing-plan.ts'
import { registerProjection } from './financing-projection.ts'

interface Options {
  regency?: string
  year?: string
  on?: string
}

/** Budgets, tariffs and lawful sources, as the screens show them. */
export function register(program: Command, context: CliContext): void {
  const { t, onPlatform } = context
  const financing = program.command('financing').description(t('cli.financing.description'))
  const thisYear = () => String(new Date().getUTCFullYear())
  const rupiah = (amount: number | null) => (amount === null ? '–' : rupiahText(BigInt(amount)))

  financing
    .command('budget')
    .description(t('cli.financing.budget'))
    .option('--year <year>', t('cli.financing.year'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, { regency, year }) => {
        const { getBudget } = await import('../financing/questions.ts')
        const view = await getBudget(
          platform.db,
          regency ?? platform.config.regency,
          Number(year ?? thisYear()),
        )
        const { budget, committed, realised, free } = view.totals
        const rows = view.sources.map((one) => `${one.name}: ${rupiah(one.budget)}, ${rupiah(one.free)}`)
        const sums = { budget, committed, realised, free }
        const total = Object.entries(sums).map(([name, sum]) => `${t(`financing.${name}`)} ${rupiah(sum)}`)
        answer(view, [...rows, total.join(', ')].join('\n'))
        return undefined
      }),
    )

  financing
    .command('tariffs')
    .description(t('cli.financing.tariffs'))
    .option('--year <year>', t('cli.financing.year'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer, language }, { regency, year }) => {
        const { getTariffs } = await import('../financing/questions.ts')
        const code = regency ?? platform.config.regency
        const view = await getTariffs(platform.db, code, Number(year ?? thisYear()), language)
        const lines = view.groups.flatMap(({ group, stretches }) =>
          stretches.map(
            ({ fromMonth, untilMonth, amount }) =>
              `${t(`group.${group}`)}, ${fromMonth.slice(0, 7)}–${untilMonth.slice(0, 7)}: ${rupiah(amount)}`,
          ),
        )
        answer(view, lines.join('\n'))
        return undefined
      }),
    )

  financing
    .command('lawful')
    .description(t('cli.financing.lawful'))
    .option('--on <day>', t('cli.financing.on'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer, language }, { regency, on }) => {
        const { getLawful } = await import('../financing/questions.ts')
        const code = regency ?? platform.config.regency
        const day = on ?? dayOf(new Date())
        const view = await getLawful(platform.db, code, day, language)
        const lines = view.cells.map(
          ({ kind, group, answer: said, cite }) =>
            `${t(`financing.kind.${kind}`)} → ${t(`group.${group}`)}: ${t(`financing.answer.${said}`)}${cite && ` (${cite})`}`,
        )
        answer(view, lines.join('\n'))
        return undefined
      }),
    )

  financing
    .command('decrees')
    .description(t('cli.financing.decrees'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, { regency }) => {
        const { getDecrees } = await import('../financing/questions.ts')
        const decrees = await getDecrees(platform.db, regency ?? platform.config.regency)
        const lines = decrees.map(
          ({ id, number, title, state, people, ended }) =>
            `${id} ${number || '–'} ${title}: ${t(`decrees.state.${state}`)}, +${people} −${ended}`,
        )
        answer(decrees, lines.join('\n') || t('decrees.none'))
        return undefined
      }),
    )

  financing
    .command('decree <id>')
    .description(t('cli.financing.decree'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, { regency }, [id]) => {
        const { getDecree } = await import('../financing/questions.ts')
        const decree = await getDecree(platform.db, regency ?? platform.config.regency, id!)
        if (!decree) return refusal('not-found')
        const costs = decree.costs.flatMap(({ source, group, people, byYear }) =>
          byYear.map(
            ({ fiscalYear, amount }) =>
              `${source}, ${t(`group.${group}`)}, ${people}, ${fiscalYear}: ${rupiah(amount)}`,
          ),
        )
        const found = decree.findings.map(({ code, people }) => `${t(`decrees.finding.${code}`)}: ${people}`)
        answer(decree, [`${decree.number} ${decree.title}`, ...costs, ...found].join('\n'))
        return undefined
      }),
    )

  registerAdopt(financing, context)
  registerCare(financing, context)
  registerDeciles(financing, context)
  registerPlan(financing, context)
  registerProjection(financing, context)
  registerJkn(financing, context)
}
