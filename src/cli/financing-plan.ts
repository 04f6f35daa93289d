import type { Command } from 'commander'
import { v7 } from 'uuid'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  year?: string
  fromMonth?: string
  ceiling?: string[]
  floor?: string
  objective?: string
  leastMonths?: string
  curve?: boolean
  title?: string
}

/** `semesta financing plan`: works a plan out and keeps it, as the screens do. */
export function registerPlan(financing: Command, { t, onPlatform }: CliContext): void {
  financing
    .command('plan')
    .description(t('cli.financing.plan'))
    .option('--year <year>', t('cli.financing.year'))
    .option('--from-month <month>', t('cli.financing.planFrom'))
    .option('--ceiling <rupiah...>', t('cli.financing.planCeiling'))
    .option('--floor <percent>', t('cli.financing.planFloor'))
    .option('--objective <aim>', t('cli.financing.planObjective'))
    .option('--least-months <months>', t('cli.financing.planMonths'))
    .option('--curve', t('cli.financing.planCurve'))
    .option('--title <title>', t('cli.financing.planTitle'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer, progress, signal }, options) => {
        const { askPlan, getBudget, getPlan, planBody, planText, runPlan } = await import(
          '../financing/questions.ts'
        )
        const { db, config } = platform
        const regencyCode = options.regency ?? config.regency
        const year = Number(options.year ?? new Date().getUTCFullYear())
        const { sources } = await getBudget(db, regencyCode, year)
        const body = planBody.safeParse({
          id: v7(),
          title: options.title ?? t('cli.financing.planName', { year }),
          fiscalYear: year,
          fromMonth: `${options.fromMonth ?? `${year}-01`}-01`,
          ...ceilingsOf(options.ceiling ?? [], sources),
          floorPercent: Number(options.floor ?? 0),
          objective: options.objective ?? 'people',
          leastMonths: options.leastMonths === undefined ? null : Number(options.leastMonths),
          points: options.curve ? 7 : 0,
        })
        if (!body.success)
          return refusal('invalid-request', {
            fields: body.error.issues.map(({ path }) => path.join('.')).join(', '),
          })
        const acting = { regencyCode, actor: 'cli', at: new Date() }
        const asked = await askPlan(db, acting, body.data)
        if (!asked.ok) return asked
        const bar = progress(t('cli.financing.planning'))
        try {
          const which = { regencyCode, id: body.data.id }
          await runPlan(db, which, acting.at, { signal, tell: (runs) => bar.update(runs) })
        } finally {
          bar.stop()
        }
        const plan = (await getPlan(db, regencyCode, body.data.id))!
        answer(plan, planText(plan, t))
        return undefined
      }),
    )
}

/** `SOURCE=RUPIAH` by id or name, with a sign a shift of what is free; an amount alone is for all together. What fits none stays, and is refused by its name. */
function ceilingsOf(
  given: readonly string[],
  sources: readonly { id: string; name: string; free: number }[],
) {
  const ceilings: Record<string, number> = {}
  let total: number | null = null
  for (const text of given) {
    const at = text.lastIndexOf('=')
    const amount = Number(text.slice(at + 1).replaceAll('.', ''))
    const who = text.slice(0, Math.max(0, at))
    const source = sources.find(({ id, name }) => id === who || name.toLowerCase() === who.toLowerCase())
    if (at < 0) total = amount
    else
      ceilings[source?.id ?? who] = /^[+-]/.test(text.slice(at + 1))
        ? Math.max(0, source?.free ?? 0) + amount
        : amount
  }
  return { ceilings, total }
}
