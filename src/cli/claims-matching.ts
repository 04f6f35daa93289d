import type { Command } from 'commander'
import { tx } from '../platform/db/index.ts'
import { refusal } from '../platform/problem.ts'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  without?: boolean
  claim?: string
  year?: string
  aside?: boolean
  reason: string
}

/** Which claims the payments of BPJS are of. */
export function registerMatching(claims: Command, { t, onPlatform }: CliContext): void {
  claims
    .command('match')
    .description(t('cli.claims.match'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, { regency }) => {
        const { getMatching, matchPayments } = await import('../claims/questions.ts')
        const regencyCode = regency ?? platform.config.regency
        const now = await tx(platform.db, (trx) => matchPayments(trx, { regencyCode, at: new Date() }))
        const view = await getMatching(platform.db, regencyCode)
        const { matched, open, without } = view
        const counts = { matched: matched.payments, open: open.payments, without: without.payments }
        answer({ now, ...view }, t('cli.claims.matchedNow', { payments: now.payments, ...counts }))
        return undefined
      }),
    )

  claims
    .command('unmatched')
    .description(t('cli.claims.unmatched'))
    .option('--without', t('cli.claims.withoutOnly'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, { regency, without }) => {
        const { getMatchingRows } = await import('../claims/questions.ts')
        const view = await getMatchingRows(platform.db, regency ?? platform.config.regency, {
          only: without ? 'without' : 'open',
        })
        // Whose they are is for the screen, where each look is on record.
        const rows = view.rows.map(({ name: _, nikMask: __, personId: ___, ...row }) => row)
        const lines = rows.map(
          ({ id, programme, paidOn, amount, why, claims: of }) =>
            `${id} ${programme} ${paidOn} ${rupiahText(BigInt(amount))} ${t(`matching.why.${why ?? 'no-claim'}`)} ${of
              .map(({ number }) => number)
              .join(', ')}`,
        )
        answer({ total: view.total, rows }, [String(view.total), ...lines].join('\n'))
        return undefined
      }),
    )

  claims
    .command('settle')
    .description(t('cli.claims.settle'))
    .argument('<payment>', t('cli.claims.payment'))
    .option('--claim <number>', t('cli.claims.claimNumber'))
    .option('--year <school-year>', t('cli.claims.schoolYear'))
    .option('--aside', t('cli.claims.aside'))
    .requiredOption('--reason <words>', t('cli.claims.settleReason'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, options, [payment = '']) => {
        const { regency, claim: number, year, aside, reason } = options
        if (
          !/^[\da-f-]{36}$/i.test(payment) ||
          reason.trim().length < 5 ||
          (aside === true) === (number !== undefined)
        )
          return refusal('invalid-request', { fields: 'payment, --claim | --aside, --reason' })
        const { claimedYears, findClaim, settlePayment } = await import('../claims/questions.ts')
        const { db, config } = platform
        const acting = { regencyCode: regency ?? config.regency, actor: 'cli', at: new Date() }
        const claim = number ? await findClaim(db, acting.regencyCode, number) : null
        if (claim === undefined) return refusal('not-found')
        const years = claim && year ? await claimedYears(db, acting.regencyCode, claim) : []
        const chosen = years.find(({ school_year }) => school_year === year)?.id ?? null
        const done = await settlePayment(db, acting, payment, { claim, year: chosen, reason })
        if (!done.ok) return done
        answer(done, t('cli.claims.settled'))
        return undefined
      }),
    )
}
