import type { Command } from 'commander'
import { recordAct } from '../access/questions.ts'
import { refusal } from '../platform/problem.ts'
import { legalBases, needsAgreement } from '../registry/questions.ts'
import type { CliContext } from './context.ts'
import { unfit } from './unfit.ts'

interface Options {
  regency?: string
  from?: string
  to?: string
  purpose?: string
  basis?: string
  agreement?: string
  agreementOn?: string
  reason?: string
}

/** Who looked at whom, the incident book, and what lists are kept for. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('trace')
    .description(t('cli.trace.description'))
    .argument('<person>', t('cli.trace.person'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('trace', async ({ platform, answer }, options, [personId = '']) => {
        const { readTrace } = await import('../privacy/questions.ts')
        const regencyCode = options.regency ?? platform.config.regency
        const found = isId(personId) ? await readTrace(platform.db, regencyCode, personId) : undefined
        if (!found) return refusal('not-found')
        await recordAct(platform.db, {
          regencyCode,
          actor: 'cli',
          at: new Date(),
          action: 'trace.viewed',
          subjectKind: 'person',
          subjectId: personId,
        })
        const lines = found.rows.map((row) => `${row.at}  ${row.actor}  ${t(`privacy.look.${row.kind}`)}`)
        answer(found, [t('cli.trace.counted', found), ...lines].join('\n'))
        return undefined
      }),
    )

  const incident = program.command('incident').description(t('cli.incident.description'))
  incident
    .command('list', { isDefault: true })
    .description(t('cli.incident.list'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('incident', async ({ platform, answer }, options) => {
        const { listIncidents } = await import('../privacy/questions.ts')
        const regencyCode = options.regency ?? platform.config.regency
        const found = await listIncidents(platform.db, platform.secrets, regencyCode, new Date())
        const lines = found.rows.map(
          ({ number, clock, hoursLeft, what }) =>
            `${number}  ${t(`privacy.clock.${clock}`, { hours: Math.abs(hoursLeft) })}  ${what}`,
        )
        answer(found, lines.join('\n') || t('cli.incident.none'))
        return undefined
      }),
    )
  incident
    .command('reads')
    .description(t('cli.incident.reads'))
    .argument('<account>', t('cli.incident.account'))
    .requiredOption('--from <moment>', t('cli.incident.from'))
    .requiredOption('--to <moment>', t('cli.incident.to'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('incident', async ({ platform, answer }, options, [account = '']) => {
        const { readAccount, readsBody } = await import('../privacy/questions.ts')
        const body = readsBody.safeParse({ account, from: options.from, to: options.to })
        if (!body.success) return unfit(body.error)
        const { from, to } = body.data
        const regencyCode = options.regency ?? platform.config.regency
        const found = await readAccount(platform.db, regencyCode, body.data)
        await recordAct(platform.db, {
          regencyCode,
          actor: 'cli',
          at: new Date(),
          action: 'incident.reads-searched',
          subjectKind: 'account',
          subjectId: account,
          detail: { from, to, rows: found.persons },
        })
        answer(found, t('cli.incident.counted', { ...found, files: found.wholesale.length }))
        return undefined
      }),
    )

  const purpose = program.command('purpose').description(t('cli.purpose.description'))
  purpose
    .command('list', { isDefault: true })
    .description(t('cli.purpose.list'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('purpose', async ({ platform, answer }, options) => {
        const { listPurposes } = await import('../registry/questions.ts')
        const { law, rows } = await listPurposes(platform.db, options.regency ?? platform.config.regency)
        const told = rows
          .map((row) => ({
            ...row,
            complete: row.purpose !== null && (row.agreement !== null || !needsAgreement(row.kind)),
          }))
          .toSorted((a, b) => Number(a.complete) - Number(b.complete))
        const lines = told.map((row) =>
          [row.listId, row.officeName, row.name, row.purpose ?? t('cli.purpose.missing'), row.basis]
            .filter(Boolean)
            .join('  '),
        )
        answer({ law, lists: told }, lines.join('\n'))
        return undefined
      }),
    )
  purpose
    .command('set')
    .description(t('cli.purpose.set'))
    .argument('<list>', t('cli.purpose.listId'))
    .requiredOption('--purpose <text>', t('cli.import.purpose'))
    .requiredOption('--basis <basis>', t('cli.import.basis', { bases: Object.keys(legalBases).join(', ') }))
    .option('--agreement <number>', t('cli.import.agreement'))
    .option('--agreement-on <date>', t('cli.import.agreementOn'))
    .requiredOption('--reason <text>', t('cli.dataRequest.reason'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('purpose', async ({ platform, answer }, options, [listId = '']) => {
        const { changePurpose } = await import('../registry/questions.ts')
        const { purposeBody } = await import('../registry/purposes/api.ts')
        const body = purposeBody.safeParse(options)
        if (!body.success) return unfit(body.error)
        if (!isId(listId)) return refusal('not-found')
        const acting = {
          regencyCode: options.regency ?? platform.config.regency,
          actor: 'cli',
          at: new Date(),
        }
        const done = await changePurpose({ db: platform.db }, acting, listId, body.data)
        if (done.ok) answer({ list: listId }, t('cli.dataRequest.done'))
        return done
      }),
    )
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
