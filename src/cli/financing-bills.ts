import type { Command } from 'commander'
import { dayOf } from '../platform/day.ts'
import { refusal } from '../platform/problem.ts'
import { addMonths, rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  from?: string
  until?: string
}
const rupiah = (amount: number | null) => (amount === null ? '–' : rupiahText(BigInt(amount)))
const actor = 'cli'

/** Bills and their reconciliation, as the screens show them. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const financing = program.commands.find((command) => command.name() === 'financing')!
  const command = (name: string, words: string) =>
    financing
      .command(name)
      .description(t(`cli.financing.${words}`))
      .option('--regency <code>', t('cli.regency'))
  const ofMonths = (name: string, words: string) =>
    command(name, words)
      .option('--from <month>', t('cli.financing.from'))
      .option('--until <month>', t('cli.financing.until'))

  ofMonths('bills', 'bills').action(
    onPlatform<Options>('financing', async ({ platform, answer }, options) => {
      const { getBills } = await import('../financing/questions.ts')
      const months = monthsOf(options)
      if (!months.ok) return months
      const { fromMonth: from, untilMonth: until } = months
      const code = options.regency ?? platform.config.regency
      const bills = await getBills(platform.db, code, { from, until }, today())
      const lines = bills.map(
        ({ id, month, source, decree, state, people, amount, accepted, paid }) =>
          `${id} ${month.slice(0, 7)} ${source}, ${decree}: ${t(`bills.state.${state}`)}, ${people}, ${rupiah(amount)}, ${rupiah(accepted.amount)}, ${rupiah(paid)}`,
      )
      answer(bills, lines.join('\n') || t('bills.none'))
      return undefined
    }),
  )

  command('bill <id>', 'bill').action(
    onPlatform<Options>('financing', async ({ platform, answer }, { regency }, [id]) => {
      const { getBill } = await import('../financing/questions.ts')
      const bill = await getBill(platform.db, regency ?? platform.config.regency, id!, today())
      if (!bill) return refusal('not-found')
      const { month, source, groups, reasons } = bill
      const lines = [
        `${month.slice(0, 7)} ${source}, ${bill.decree}: ${t(`bills.state.${bill.state}`)}`,
        ...groups.map(
          (one) => `${t(`group.${one.group}`)}: ${one.people} × ${rupiah(one.tariff)}, ${rupiah(one.amount)}`,
        ),
        ...reasons.map(
          ({ code, people, amount }) => `${t(`bills.reason.${code}`)}: ${people}, ${rupiah(amount)}`,
        ),
      ]
      answer(bill, lines.join('\n'))
      return undefined
    }),
  )

  ofMonths('run-bills', 'runBills').action(
    onPlatform<Options>('financing', async ({ platform, answer, progress, signal }, options) => {
      const { runBills } = await import('../financing/questions.ts')
      const months = monthsOf(options)
      if (!months.ok) return months
      const bar = progress(t('bills.run'))
      const acting = { regencyCode: options.regency ?? platform.config.regency, actor, at: new Date() }
      const done = await runBills(
        platform.db,
        acting,
        months,
        ({ bills, billsDone }) => bar.update(billsDone, bills),
        signal,
      ).finally(() => bar.stop())
      if (!done.ok) return done
      const { bills, lines } = done
      answer({ bills, lines }, t('bills.runProgress', { done: bills, all: bills, lines }))
      return undefined
    }),
  )

  ofMonths('reconcile', 'reconcile').action(
    onPlatform<Options>('financing', async ({ platform, answer }, options) => {
      const { reconcileBills } = await import('../financing/questions.ts')
      const months = monthsOf(options)
      if (!months.ok) return months
      const view = await reconcileBills(platform.db, options.regency ?? platform.config.regency, months)
      const sums = Object.entries(view.sums).map(
        ([name, { people, months, amount }]) =>
          `${t(`bills.sum.${name}`)}: ${people}, ${months}, ${rupiah(amount)}`,
      )
      const differences = view.differences.map(
        ({ kind, people, months, amount }) =>
          `${t(`bills.difference.${kind}`)}: ${people}, ${months}, ${rupiah(amount)}`,
      )
      answer(view, [...sums, ...differences].join('\n'))
      return undefined
    }),
  )
}

const today = () => dayOf(new Date())

/** Months as YYYY-MM, the last one included; without them this year. */
function monthsOf({ from, until }: Options) {
  const year = today().slice(0, 4)
  const first = from ?? `${year}-01`
  const last = until ?? (from ? from : `${year}-12`)
  const wrong = [first, last].find((month) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
  if (wrong !== undefined || last < first) return refusal('bill-months', { month: wrong ?? last })
  return { ok: true as const, fromMonth: `${first}-01`, untilMonth: `${addMonths(last, 1)}-01` }
}
