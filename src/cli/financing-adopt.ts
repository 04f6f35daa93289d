import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { v7 } from 'uuid'
import { type Refusal, refusal } from '../platform/problem.ts'
import { addMonths } from '../rules/index.ts'
import type { CliContext } from './context.ts'
import { unfit } from './unfit.ts'

interface Options {
  regency?: string
  id?: string
  number?: string
  signedOn?: string
  title?: string
  from?: string
  until?: string
  pays?: string[]
  members?: boolean
  list?: string
  annex?: string
  reason?: string
  leaveOut?: string
  faults?: string
  apply?: boolean
}

/** `semesta financing adopt`: enters a decree that was signed on paper before, as the screen does. */
export function registerAdopt(financing: Command, { t, onPlatform }: CliContext): void {
  financing
    .command('adopt')
    .description(t('cli.financing.adopt'))
    .requiredOption('--number <number>', t('cli.financing.adoptNumber'))
    .requiredOption('--signed-on <day>', t('cli.financing.adoptSignedOn'))
    .requiredOption('--title <title>', t('cli.financing.adoptTitle'))
    .requiredOption('--from <month>', t('cli.financing.from'))
    .requiredOption('--until <month>', t('cli.financing.until'))
    .requiredOption('--pays <group=source...>', t('cli.financing.adoptPays'))
    .requiredOption('--reason <text>', t('cli.financing.adoptReason'))
    .option('--annex <file>', t('cli.financing.adoptAnnex'))
    .option('--list <id>', t('cli.financing.adoptList'))
    .option('--members', t('cli.financing.adoptMembers'))
    .option('--leave-out <reason>', t('cli.financing.adoptLeaveOut'))
    .option('--faults <file>', t('cli.financing.adoptFaults'))
    .option('--id <uuid>', t('cli.financing.adoptId'))
    .option('--apply', t('cli.financing.adoptApply'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, options) => {
        const { adoptBody, adoptDecree, faultsXlsx, getBudget } = await import('../financing/questions.ts')
        const { db, config, secrets } = platform
        const regencyCode = options.regency ?? config.regency
        const { sources } = await getBudget(db, regencyCode, Number(options.from!.slice(0, 4)))
        const body = adoptBody.safeParse({
          id: options.id ?? v7(),
          title: options.title,
          number: options.number,
          signedOn: options.signedOn,
          fromMonth: `${options.from}-01`,
          untilMonth: /^\d{4}-\d{2}$/.test(options.until!) ? `${addMonths(options.until!, 1)}-01` : '',
          groups: options.pays!.map((said) => paidBy(said, sources)),
          from: options.annex ? 'annex' : options.list ? 'list' : 'members',
          listId: options.list,
          reason: options.reason,
          leaveOut: options.leaveOut,
          apply: options.apply ?? false,
        })
        if (!body.success) return unfit(body.error)
        if ([options.annex, options.list, options.members].filter(Boolean).length !== 1)
          return refusal('invalid-request', { fields: '--annex, --list, --members' })
        const origin = await originOf(options, secrets.nikIndex)
        if (!origin.ok) return origin
        const acting = { regencyCode, actor: 'cli', at: new Date() }
        const given = { apply: body.data.apply, shown: 1_000_000 }
        const result = await adoptDecree(db, acting, body.data, origin.origin, given)
        if (!result.ok) return result
        const { ok: _, ...view } = result
        if (options.faults) await writeFile(options.faults, await faultsXlsx(view.faults, t))
        const rows = view.faults.map(({ row, name, code }) =>
          t('decrees.adoptRow', { row: `${row} ${name}`.trim(), why: t(`decrees.fault.${code}`) }),
        )
        const said = t(`cli.financing.${saidOf(view)}`, { ...view })
        answer({ id: body.data.id, ...view }, [said, ...rows].join('\n'))
        if (view.faulty > 0) process.exitCode = 1
        return undefined
      }),
    )
}

const saidOf = ({ applied, faulty }: { applied: boolean; faulty: number }) =>
  applied ? 'adopted' : faulty > 0 ? 'adoptFaulty' : 'adoptLooked'

/** `GROUP=SOURCE`, the source by its id or its name. */
function paidBy(said: string, sources: readonly { id: string; name: string }[]) {
  const at = said.indexOf('=')
  const [group, source] = [said.slice(0, at), said.slice(at + 1)]
  return { group, sourceId: sources.find(({ id, name }) => id === source || name === source)?.id ?? source }
}

async function originOf({ annex, list }: Options, nikIndex: (nik: string) => string) {
  if (list) return { ok: true as const, origin: { from: 'list' as const, listId: list } }
  if (!annex) return { ok: true as const, origin: { from: 'members' as const } }
  const bytes = await readFile(annex).catch(() => undefined)
  if (!bytes) return refusal('not-found', { file: annex }) as Refusal
  const { readAnnex } = await import('../financing/questions.ts')
  const read = await readAnnex(bytes, nikIndex)
  return read.ok ? { ok: true as const, origin: { from: 'annex' as const, rows: read.rows } } : read
}
