import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  from?: string
  until?: string
  apply?: boolean
}

const rupiah = (amount: number | null) => (amount === null ? '–' : rupiahText(BigInt(amount)))

/** What BPJS paid out: the sums, and a file of payments looked at or entered. */
export function registerBenefits(claims: Command, { t, onPlatform }: CliContext): void {
  claims
    .command('totals')
    .description(t('cli.claims.totals'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, { regency }) => {
        const { getBenefits, getMatching } = await import('../claims/questions.ts')
        const reader = { role: 'administrator', seesBudget: true }
        const view = await getBenefits(platform.db, regency ?? platform.config.regency, reader)
        const { people, amount, pemdaFinanced, average, period } = view
        const fromClaims = await getMatching(platform.db, regency ?? platform.config.regency)
        const lines = view.byProgramme.map(
          ({ programme, ...row }) =>
            `${t(`benefits.programme.${programme}`)}: ${row.people}, ${rupiah(row.amount)}`,
        )
        const said = period
          ? t('cli.claims.paid', {
              ...period,
              people,
              amount: rupiah(amount),
              average: rupiah(average),
              financedPeople: pemdaFinanced.people,
              financedAmount: rupiah(pemdaFinanced.amount),
            })
          : t('benefits.none')
        const { matched, without, financed } = fromClaims
        const stand = t('cli.claims.matchedTotals', {
          amount: rupiah(matched.amount),
          people: fromClaims.people,
          financedAmount: rupiah(financed.amount),
          financedPeople: financed.people,
          without: without.payments,
        })
        answer({ ...view, fromClaims }, [said, ...lines, ...(period ? [stand] : [])].join('\n'))
        return undefined
      }),
    )

  claims
    .command('payments')
    .description(t('cli.claims.payments'))
    .argument('<file>', t('cli.claims.file'))
    .requiredOption('--from <day>', t('cli.claims.from'))
    .requiredOption('--until <day>', t('cli.claims.until'))
    .option('--apply', t('cli.claims.apply'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, options, [path]) => {
        const { regency, from = '', until = '', apply = false } = options
        if (![from, until].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))) return refusal('benefit-period')
        const { enterPayments } = await import('../claims/questions.ts')
        const bytes = await readFile(path!).catch(() => undefined)
        if (!bytes) return { ok: false, problem: 'not-found', detail: { file: path! } }
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const { db, secrets, config } = platform
        const acting = { regencyCode: regency ?? config.regency, actor: 'cli', at: new Date() }
        const given = { fileName: basename(path!), sha256, bytes, from, until }
        const entered = await enterPayments({ db, key: secrets }, acting, given, { apply })
        if (!entered.ok) return entered
        const faults = entered.faults.map(({ row, code }) =>
          t('benefits.faultAt', { row, fault: t(`benefits.fault.${code}`) }),
        )
        const { rows, people, amount, skipped, alike } = entered
        const said = t(entered.applied ? 'cli.claims.entered' : 'cli.claims.looked', {
          rows,
          people,
          amount: rupiah(amount),
          skipped,
        })
        const same =
          alike.length > 0 ? [t('benefits.alike', { count: alike.length, rows: alike.join(', ') })] : []
        answer(entered, [said, ...same, ...faults].join('\n'))
        return undefined
      }),
    )
}
