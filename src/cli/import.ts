import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Command, Option } from 'commander'
import { type EventCounts, type FileKind, fileKind, isOfEvents } from '../registry/api.ts'
import type { NewImport } from '../registry/imports/create-import.ts'
import type { ImportGround } from '../registry/imports/ground.ts'
import { basisNames, type LegalBasis } from '../registry/purposes/bases.ts'
import type { CliContext, Tools } from './context.ts'

interface Options {
  as: string
  asOf: string
  office?: string
  list?: string
  group?: string
  purpose?: string
  basis?: LegalBasis
  agreement?: string
  agreementOn?: string
  regency?: string
  dryRun?: boolean
  yes?: boolean
  link: boolean
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('import')
    .description(t('cli.import.description'))
    .argument('<file>', t('cli.import.file'))
    .requiredOption('--as <kind>', t('cli.import.as', { kinds: fileKind.options.join(', ') }))
    .requiredOption('--as-of <date>', t('cli.import.asOf'))
    .option('--office <name>', t('cli.import.office'))
    .option('--list <name>', t('cli.import.list'))
    .option('--group <code>', t('cli.import.group'))
    .option('--purpose <text>', t('cli.import.purpose'))
    .addOption(
      new Option('--basis <basis>', t('cli.import.basis', { bases: basisNames.join(', ') })).choices(
        basisNames,
      ),
    )
    .option('--agreement <number>', t('cli.import.agreement'))
    .option('--agreement-on <date>', t('cli.import.agreementOn'))
    .option('--regency <code>', t('cli.regency'))
    .option('--dry-run', t('cli.import.dryRun'))
    .option('--yes', t('cli.import.yes'))
    .option('--no-link', t('cli.import.noLink'))
    .action(
      onPlatform<Options>('import', async ({ platform, ...tools }, options, [path = '']) => {
        const { importFile } = await import('../registry/imports/import-file.ts')
        const { loadAreas } = await import('../areas/questions.ts')
        const kind = fileKind.safeParse(options.as)
        const day = isDay(options.asOf)
        const signed = options.agreementOn === undefined || isDay(options.agreementOn)
        if (!kind.success || !day || !signed)
          return {
            ok: false,
            problem: 'invalid-request',
            detail: { fields: !kind.success ? '--as' : day ? '--agreement-on' : '--as-of' },
          }
        if (!existsSync(path)) return { ok: false, problem: 'not-found', detail: { file: path } }
        const { db, secrets: key, vault } = platform
        const { eventLists } = await import('../claims/questions.ts')
        const ground: ImportGround = { db, key, vault, events: eventLists(key) }
        const regencyCode = options.regency ?? platform.config.regency
        const acting = { regencyCode, actor: 'cli', at: new Date() }
        await loadAreas(db)
        const bar = tools.progress(t('cli.import.reading'))
        const result = await importFile(ground, acting, given(path, kind.data, options), {
          signal: tools.signal,
          onProgress: (read, expected) => bar.update(read, expected ?? undefined),
          onStaged: () => bar.stop(),
          decide: (view) => decide(tools, options, words(t, view)),
        })
        bar.stop()
        if (!result.ok) return result
        if (result.view.status === 'committed' && options.link && !isOfEvents(result.view.kind))
          await link(tools, ground, regencyCode)
        const { view } = result
        const data = {
          import: view.id,
          list: view.listId,
          status: view.status,
          counts: view.counts,
          layout: view.layout,
          rows: rowsPath(view.id),
        }
        const ending = view.status === 'committed' ? t('cli.import.stored') : t('cli.import.notStored')
        const where = t('cli.import.where', {
          url: `http://127.0.0.1:${platform.config.port}${rowsPath(view.id)}`,
        })
        tools.answer(
          data,
          [words(t, view), ending, ...(view.status === 'cancelled' ? [] : [where])].join('\n'),
        )
      }),
    )
}

const listDay = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string) => listDay.test(text) && !Number.isNaN(Date.parse(text))
const rowsPath = (id: string) => `/daftar/impor/${id}`

function given(path: string, kind: FileKind, options: Options): NewImport {
  return {
    kind,
    asOf: options.asOf,
    officeName: options.office ?? defaultOffice[kind],
    listName: options.list,
    group: options.group,
    purpose: options.purpose,
    basis: options.basis,
    agreement: options.agreement,
    agreementOn: options.agreementOn,
    fileName: basename(path),
    source: createReadStream(path),
  }
}

const defaultOffice: Record<FileKind, string> = {
  'village-workers': 'Kecamatan',
  'office-workers': 'Perangkat Daerah',
  participants: 'BPJS Ketenagakerjaan',
  dukcapil: 'Dinas Kependudukan dan Pencatatan Sipil',
  opensid: 'Desa',
  'sipp-new': 'Pemberi Kerja',
  jkn: 'BPJS Kesehatan',
  'village-deaths': 'Desa',
  'hospital-cases': 'Rumah Sakit',
  'police-accidents': 'Satuan Lalu Lintas',
}

type View = Extract<
  Awaited<ReturnType<typeof import('../registry/imports/import-file.ts')['importFile']>>,
  { ok: true }
>['view']

/** What was understood and found, by reason, most first. */
function words(t: Tools['t'], { layout, counts }: View): string {
  const columns = (layout?.columns ?? [])
    .filter(({ field }) => field !== null)
    .map(({ header, field }) => `${header} → ${t(`import.field.${field}`)}`)
  const reasons = Object.entries(counts?.byIssue ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${String(count).padStart(8)}  ${t(`import.issue.${code}`)}`)
  return [
    t('cli.import.understood', {
      sheets: layout?.sheets.filter((name) => name !== '').join(', ') || '–',
      row: layout?.headerRow ?? 0,
      columns: columns.join(', '),
    }),
    t('cli.import.counts', { ...counts }),
    ...eventWords(t, counts?.events),
    ...reasons,
  ].join('\n')
}

/** Of a list of events that was stored, what became of its rows. */
const eventWords = (t: Tools['t'], events: EventCounts | undefined): string[] =>
  (['made', 'told', 'unlinked', 'differs', 'claims'] as const).flatMap((what) =>
    events && events[what] > 0 ? [t(`import.events.${what}`, { count: events[what] })] : [],
  )

/** A person at a terminal is asked; a script has said it by calling without --dry-run. */
async function decide({ say, t, json, signal }: Tools, options: Options, found: string): Promise<boolean> {
  if (options.dryRun) return false
  if (options.yes || json || !process.stdin.isTTY || !process.stderr.isTTY) return true
  say(found)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^\s*[yj]/i.test(await lines.question(t('cli.import.ask'), { signal }))
  } finally {
    lines.close()
  }
}

async function link({ t, progress }: Tools, { db, key }: ImportGround, regencyCode: string): Promise<void> {
  const { refresh } = await import('../refresh.ts')
  const bar = progress(t('cli.import.linking'))
  await refresh({ db, key }, regencyCode, new Date(), (_, done, total) => bar.update(done, total))
  bar.stop()
}
