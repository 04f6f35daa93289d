import type { Limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import { watch } from '../watch.ts'
import type { Row, Sheet, SheetRows, Workbook } from '../workbook.ts'
import { parseXml, readXml } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { type TableSink, tableRows } from './table-rows.ts'

const part = 'content.xml'
const headRows = 250

/** All tables stand one after the other in one part, so the heads cost a pass over the whole of it. */
export async function openOds(zip: Zip, limits: Limits): Promise<Workbook> {
  await refuseOthers(zip, limits)
  const sheets: Sheet[] = []
  const heads: { rows: Row[]; expected: number }[] = []
  const hiddenStyles = new Set<string>()
  const watching = watch(limits)
  const sink: TableSink = {
    style: (name, hidden) => {
      if (hidden) hiddenStyles.add(name)
    },
    table(name, style) {
      sheets.push({ name, hidden: hiddenStyles.has(style) })
      heads.push({ rows: [], expected: 0 })
    },
    row(row) {
      watching.batch(1)
      const head = heads.at(-1)
      if (head && head.rows.length < headRows) head.rows.push(row)
    },
    tableEnd(lastRow) {
      heads.at(-1)!.expected = lastRow
    },
  }
  await readXml(zip.read(part), part, limits, tableRows(sink, limits, watching))
  return {
    format: 'ods',
    notes: [],
    sheets,
    heads: async (count) => heads.map((head) => ({ ...head, rows: head.rows.slice(0, count) })),
    rows: (wanted) => streamed(zip, limits, wanted),
  }
}

async function* streamed(zip: Zip, limits: Limits, wanted: ReadonlySet<number>): AsyncGenerator<SheetRows> {
  const watching = watch(limits)
  let index = -1
  let ready: SheetRows[] = []
  const sink: TableSink = {
    table: () => {
      index += 1
    },
    row(row) {
      if (!wanted.has(index)) return
      watching.batch(1)
      const batch = ready.at(-1)
      if (batch?.sheet === index) batch.rows.push(row)
      else ready.push({ sheet: index, rows: [row] })
    },
    tableEnd: () => undefined,
  }
  for await (const _ of parseXml(zip.read(part), part, limits, tableRows(sink, limits, watching))) {
    yield* ready
    ready = []
  }
}

async function refuseOthers(zip: Zip, limits: Limits): Promise<void> {
  const manifest = 'META-INF/manifest.xml'
  let encrypted = false
  let kind = ''
  if (zip.has(manifest))
    await readXml(zip.read(manifest), manifest, limits, {
      open(name, attributes) {
        if (name === 'encryption-data') encrypted = true
        const values = Object.values(attributes)
        if (name === 'file-entry' && values.includes('/'))
          kind = values.find((value) => value.includes('opendocument')) ?? ''
      },
    })
  if (encrypted) throw new UnreadableFile('file-password')
  if (kind && !kind.includes('spreadsheet'))
    throw new UnreadableFile('file-not-a-sheet', { looks: 'document' })
}
