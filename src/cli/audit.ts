import { type Command, InvalidArgumentError } from 'commander'
import type { Words } from '../platform/i18n.ts'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'

interface Regency {
  regency?: string
}
interface SearchOptions extends Regency {
  from?: string
  to?: string
  actor?: string
  action?: string
  subject?: string
  before?: string
  limit: number
}

/** `semesta audit verify|anchor|search`. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const audit = program.command('audit').description(t('cli.audit.description'))

  audit
    .command('verify')
    .description(t('cli.audit.verify'))
    .option('--anchor <text>', t('cli.audit.anchorOption'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Regency & { anchor?: string }>(
        'audit',
        async ({ platform, answer, progress, signal }, options) => {
          const { checkChain, linksOf, readAnchor } = await import('../audit/questions.ts')
          const read = options.anchor === undefined ? undefined : readAnchor(options.anchor)
          if (read && !read.ok) return read
          const anchor = read?.anchor
          const regencyCode = options.regency ?? anchor?.regencyCode ?? platform.config.regency
          if (anchor && anchor.regencyCode !== regencyCode)
            return refusal('audit-anchor-elsewhere', { regency: anchor.regencyCode })
          const bar = progress(t('cli.audit.progress'))
          const verdict = await checkChain(
            platform.db,
            linksOf(platform.secrets),
            { regencyCode, actor: 'cli', now: () => new Date() },
            { anchor, signal, progress: (done, total) => bar.update(done, total) },
          ).finally(() => bar.stop())
          answer(verdict, verdictText(t, verdict, anchor?.day))
          if (!verdict.ok) process.exitCode = exitCodes.refused
          return undefined
        },
      ),
    )

  audit
    .command('anchor')
    .description(t('cli.audit.anchor'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Regency>('audit', async ({ platform, answer }, options) => {
        const { anchorNow, anchorText, linksOf } = await import('../audit/questions.ts')
        const regencyCode = options.regency ?? platform.config.regency
        const anchor = await anchorNow(platform.db, linksOf(platform.secrets), regencyCode, new Date())
        if ('ok' in anchor) return anchor
        const text = anchorText(anchor)
        answer({ ...anchor, text }, `${text}\n${t('cli.audit.keep')}`)
        return undefined
      }),
    )

  audit
    .command('search')
    .description(t('cli.audit.search'))
    .option('--from <day>', t('cli.audit.from'), aDay)
    .option('--to <day>', t('cli.audit.to'), aDay)
    .option('--actor <name>', t('cli.audit.actor'))
    .option('--action <act>', t('cli.audit.action'))
    .option('--subject <id>', t('cli.audit.subject'))
    .option('--before <id>', t('cli.audit.before'), aUuid)
    .option('--limit <n>', t('cli.audit.limit'), upTo200, 50)
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<SearchOptions>('audit', async ({ platform, answer }, options) => {
        const { recordAct } = await import('../access/questions.ts')
        const { searchAudit } = await import('../audit/questions.ts')
        const { from, to, regency, ...asked } = options
        const regencyCode = regency ?? platform.config.regency
        const found = await searchAudit(platform.db, regencyCode, {
          ...asked,
          from: from && new Date(`${from}T00:00:00`).toISOString(),
          to: to && dayAfter(to).toISOString(),
        })
        await recordAct(platform.db, {
          regencyCode,
          actor: 'cli',
          at: new Date(),
          action: 'audit.searched',
          subjectKind: 'audit',
          subjectId: asked.subject ?? asked.actor ?? asked.action ?? 'all',
          detail: { rows: found.rows.length },
        })
        const lines = found.rows.map(({ at, actor, fromWhere, action, subjectKind, subjectId, reason }) =>
          [at, actor, fromWhere ?? '-', wordOf(t, action), `${subjectKind} ${subjectId}`, reason ?? ''].join(
            '  ',
          ),
        )
        const more = found.next === null ? [] : [t('cli.audit.more', { id: found.next })]
        answer(found, [...lines, ...more].join('\n') || t('auditLog.none'))
        return undefined
      }),
    )
}

/** An act in words; one of a later release by its code. */
const wordOf = (t: Words, action: string): string => t(`auditLog.action.${action}`, { defaultValue: action })

function verdictText(
  t: Words,
  { ok, rows, firstBroken }: { ok: boolean; rows: number; firstBroken: null | Broken },
  anchorDay?: string,
): string {
  if (ok || !firstBroken)
    return [
      t('auditLog.whole', { count: rows }),
      ...(anchorDay ? [t('cli.audit.anchorHolds', { day: anchorDay })] : []),
    ].join('\n')
  const { seq, id, at, what } = firstBroken
  return [
    t('auditLog.brokenAfter', { count: rows }),
    t(`auditLog.broken.${what}`),
    `${t('auditLog.place')}: ${seq ?? '–'}   ${t('auditLog.rowId')}: ${id ?? '–'}   ${t('auditLog.when')}: ${at ?? '–'}`,
  ].join('\n')
}
interface Broken {
  seq: number | null
  id: string | null
  at: string | null
  what: string
}

function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + 1)
  return date
}
function aDay(given: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new InvalidArgumentError('yyyy-mm-dd')
  return given
}
function aUuid(given: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given)) throw new InvalidArgumentError('UUID')
  return given
}
function upTo200(given: string): number {
  if (!/^(1?\d?\d|200)$/.test(given) || Number(given) === 0) throw new InvalidArgumentError('1-200')
  return Number(given)
}
