import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { type ActingPerson, actAs } from '../access/questions.ts'
import { countFigureIds } from '../coverage/questions.ts'
import type { Platform } from '../platform/boot.ts'
import type { Words } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Who {
  regency?: string
  account?: string
}
interface AskOptions extends Who {
  figure: string
  asOf?: string
  district?: string
  village?: string
  segment?: string
  group?: string
  nikFaults?: string
  purpose: string
  reason: string
}
type ExportRight = 'exports.read' | 'exports.ask' | 'exports.approve'
type View = import('../exports/api.ts').ExportView

/** `semesta export ask|list|approve|refuse|fetch`: two accounts are needed here as on the screens. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const top = program.command('export').description(t('cli.export.description'))
  const sub = (name: string, description: string) =>
    top
      .command(name)
      .description(description)
      .option('--account <name>', t('cli.export.account'))
      .option('--regency <code>', t('cli.regency'))

  sub('ask', t('cli.export.ask'))
    .addOption(new Option('--figure <id>', t('cli.gap.figure')).choices(countFigureIds).default('uncovered'))
    .option('--as-of <day>', t('cli.asOf'))
    .option('--district <code>', t('cli.gap.district'))
    .option('--village <code>', t('cli.gap.village'))
    .option('--segment <code>', t('people.segment'))
    .option('--group <code>', t('people.group'))
    .addOption(
      new Option('--nik-faults <kind>', t('cli.export.nikFaults')).choices([
        'shared',
        'double',
        'correction',
      ]),
    )
    .addOption(
      new Option('--purpose <code>', t('cli.export.purpose')).choices(purposeCodes).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', t('cli.export.reason'))
    .action(
      onPlatform<AskOptions>('export', async ({ platform, answer, language }, options) => {
        const { askExport, exportBody, getExport } = await import('../exports/questions.ts')
        const parsed = exportBody.safeParse(bodyOf(options))
        if (!parsed.success)
          return refusal('invalid-request', {
            fields: parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
          })
        const who = await whoIs(platform, options, 'exports.ask')
        if (!who.ok) return who
        const at = new Date()
        const ground = { db: platform.db, key: platform.secrets }
        const asked = await askExport(ground, who.person, parsed.data, language, at)
        if (!asked.ok) return asked
        const view = (await getExport(platform.db, who.person, asked.id, language, at))!
        answer(view, lineOf(t, view))
        return undefined
      }),
    )

  sub('list', t('cli.export.list'))
    .option('--code <code>', t('cli.export.code'))
    .action(
      onPlatform<Who & { code?: string }>('export', async ({ platform, answer, language }, options) => {
        const { listExports } = await import('../exports/questions.ts')
        const who = await whoIs(platform, options, 'exports.read')
        if (!who.ok) return who
        const requests = await listExports(platform.db, who.person, options.code, language, new Date())
        const text = requests.map((view) => lineOf(t, view)).join('\n\n')
        answer({ requests }, text || t('fullExport.none'))
        return undefined
      }),
    )

  for (const [name, verdict] of [
    ['approve', 'approved'],
    ['refuse', 'refused'],
  ] as const)
    sub(name, t(`cli.export.${name}`))
      .argument('<id>', t('cli.export.id'))
      .requiredOption('--reason <text>', t('cli.export.decisionReason'))
      .action(
        onPlatform<Who & { reason: string }>(
          'export',
          async ({ platform, answer, language }, options, [id = '']) => {
            const { decideExport, getExport, makeExport } = await import('../exports/questions.ts')
            const who = await whoIs(platform, options, 'exports.approve')
            if (!who.ok) return who
            if (!isId(id)) return refusal('not-found')
            const { db, secrets: key, config } = platform
            const ground = { db, key, dataDir: config.dataDir }
            const decision = { verdict, reason: options.reason }
            const done = await decideExport(ground, who.person, id, decision, new Date())
            if (!done.ok) return done
            // Nobody else has been told of it: it is made here.
            if (verdict === 'approved') await makeExport(ground, who.person.regencyCode, id, new Date())
            const view = (await getExport(db, who.person, id, language, new Date()))!
            answer(view, lineOf(t, view))
            return undefined
          },
        ),
      )

  sub('fetch', t('cli.export.fetch'))
    .argument('<id>', t('cli.export.id'))
    .requiredOption('--out <file>', t('cli.export.out'))
    .action(
      onPlatform<Who & { out: string }>('export', async ({ platform, answer }, options, [id = '']) => {
        const { fetchExport } = await import('../exports/questions.ts')
        const who = await whoIs(platform, options, 'exports.ask')
        if (!who.ok) return who
        if (!isId(id)) return refusal('not-found')
        const { db, secrets: key, config } = platform
        const ground = { db, key, dataDir: config.dataDir }
        const found = await fetchExport(ground, who.person, id, () => new Date())
        if (!found.ok) return found
        try {
          await pipeline(found.file, createWriteStream(options.out, { mode: 0o600, flags: 'wx' }))
        } catch (error) {
          await found.broken()
          throw error
        }
        await found.done()
        answer({ id, file: options.out }, t('cli.export.written', { file: options.out }))
        return undefined
      }),
    )
}

const purposeCodes = ['registration', 'financing', 'dukcapil', 'inspection', 'other']
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

function bodyOf({ nikFaults, purpose, reason, figure, asOf, district, village, segment, group }: AskOptions) {
  return nikFaults === undefined
    ? {
        kind: 'people',
        people: { figure, asOf, district, village, segment, group, sort: 'village' },
        purpose,
        reason,
      }
    : { kind: 'nik-faults', fault: nikFaults, purpose, reason }
}

/** Who sits at the terminal; the password comes by the environment, not by the list of processes. */
async function whoIs(
  { db, secrets, config }: Platform,
  { account, regency }: Who,
  right: ExportRight,
): Promise<{ ok: true; person: ActingPerson } | Refusal> {
  const password = process.env.SEMESTA_ACCOUNT_PASSWORD
  if (!account) return refusal('cli-argument-missing', { argument: '--account <name>' })
  if (!password) return refusal('cli-argument-missing', { argument: 'SEMESTA_ACCOUNT_PASSWORD' })
  const code = process.env.SEMESTA_ACCOUNT_CODE
  const given = { username: account, password, code }
  return actAs(db, secrets, regency ?? config.regency, given, right, new Date())
}

const lineOf = (t: Words, view: View) =>
  [
    `${view.id}  ${t(`fullExport.state.${view.state}`)}  ${view.code}`,
    `  ${view.filter.join(' · ')}: ${t('fullExport.persons', { count: view.persons })}`,
    `  ${view.askedBy}: ${t(`fullExport.purpose.${view.purpose}`)} – ${view.reason}`,
    ...(view.decidedBy ? [`  ${view.decidedBy}: ${view.decisionReason}`] : []),
  ].join('\n')
