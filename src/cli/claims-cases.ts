import type { Command } from 'commander'
import { recordAct } from '../access/questions.ts'
import { dayOf } from '../platform/day.ts'
import { refusal } from '../platform/problem.ts'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  only?: string
}
const only = ['open', 'late', 'stuck', 'all'] as const

/** Claims as the work list and the page of one show them. */
export function registerCases(claims: Command, { t, onPlatform }: CliContext): void {
  const rupiah = (amount: number | null) => (amount === null ? '–' : rupiahText(BigInt(amount)))
  const today = () => dayOf(new Date())

  claims
    .command('list')
    .description(t('cli.claims.list'))
    .option('--only <which>', t('cli.claims.only'), 'open')
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, { regency, only: which }) => {
        const meant = only.find((one) => one === which)
        if (!meant) return refusal('invalid-request', { fields: 'only' })
        const { listClaims } = await import('../claims/questions.ts')
        const asking = { regencyCode: regency ?? platform.config.regency, actor: '', today: today() }
        const view = await listClaims(platform.db, asking, { only: meant })
        const rows = view.rows.map(
          ({ number, programme, state, dueOn, expected }) =>
            `${number} ${programme} ${state} ${dueOn ?? '–'} ${rupiah(expected)}`,
        )
        const { total, late, stuck } = view
        answer(view, [t('cli.claims.listed', { total, late, stuck }), ...rows].join('\n'))
        return undefined
      }),
    )

  claims
    .command('show')
    .description(t('cli.claims.show'))
    .argument('<number>', t('cli.claims.number'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer, language }, { regency }, [number = '']) => {
        const { db, secrets, config } = platform
        const regencyCode = regency ?? config.regency
        const { findClaim, getClaim } = await import('../claims/questions.ts')
        const id = await findClaim(db, regencyCode, number)
        const view = id && (await getClaim(db, secrets, { regencyCode, today: today() }, id, language))
        if (!view) return refusal('not-found')
        await recordAct(db, {
          regencyCode,
          actor: 'cli',
          at: new Date(),
          action: 'claim.viewed',
          subjectKind: 'claim',
          subjectId: id,
          detail: { number: view.number, shown: view.personId },
        })
        const acts = view.acts.map(
          ({ at, kind, by }) => `${at.slice(0, 16)} ${t(`auditLog.action.claim.${kind}`)} (${by})`,
        )
        const head = `${view.number} ${view.programme} ${view.state} ${rupiah(view.expected)}`
        answer(view, [head, ...acts].join('\n'))
        return undefined
      }),
    )

  claims
    .command('confirm-death')
    .description(t('cli.claims.confirmDeath'))
    .argument('<number>', t('cli.claims.eventNumber'))
    .requiredOption('--reason <text>', t('cli.claims.confirmReason'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options & { reason?: string }>(
        'claims',
        async ({ platform, answer }, { regency, reason = '' }, [number = '']) => {
          if (reason.trim().length < 5) return refusal('invalid-request', { fields: 'reason' })
          const { db, secrets, config } = platform
          const { confirmEvent, findEvent, readDeath } = await import('../claims/questions.ts')
          const regencyCode = regency ?? config.regency
          const id = await findEvent(db, regencyCode, number)
          if (!id) return refusal('not-found')
          const acting = { regencyCode, actor: 'cli', at: new Date() }
          const done = await confirmEvent({ db, key: secrets }, acting, id, reason.trim())
          if (!done.ok) return done
          const { refresh } = await import('../refresh.ts')
          await refresh({ db, key: secrets }, regencyCode, acting.at)
          const death = await readDeath(db, regencyCode, id)
          answer(death, t('cli.claims.deathConfirmed', { number, month: death?.billingStops ?? '' }))
          return undefined
        },
      ),
    )
}
