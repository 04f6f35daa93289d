import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { districtCodes, findAreas, placeFinder } from '../../areas/questions.ts'
import { type Cell, type Tx, tx } from '../../platform/db/index.ts'
import { openWorkbook, UnreadableFile } from '../../platform/files/index.ts'
import { layoutOf } from '../reading/layout-view.ts'
import type { Correction } from '../reading/plan-sheets.ts'
import { type UnderstoodWorkbook, understand } from '../reading/read-workbook.ts'
import { compareWithPrevious } from './compare.ts'
import { countRows } from './count-rows.ts'
import { discardRows } from './discard-rows.ts'
import type { ImportGround } from './ground.ts'
import { judgeAnswers } from './judge-answers.ts'
import { maskNumbers } from './mask-numbers.ts'
import { personCells, rejectedCells } from './record-cells.ts'
import { recordIds } from './record-ids.ts'
import type { StagedLayout } from './staged-layout.ts'
import { fillStaging, tellTwinsApart, writeRecords } from './staging-table.ts'
import { findImport, updateImport, type WholeImport } from './store.ts'

export interface StageOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((read: number, expected: number | null) => void) | undefined
}

/**
 * Reads a sealed file into the staging of its import, in one transaction: after a crash there is nothing of it,
 * and the job simply begins again. Ends in `staged`, or in `refused` with the reason.
 */
export async function stageImport(
  ground: ImportGround,
  regencyCode: string,
  importId: string,
  at: Date,
  options: StageOptions = {},
): Promise<void> {
  const found = await findImport(ground.db, regencyCode, importId)
  if (found?.import.status !== 'staging') return
  try {
    const understood = await openAndUnderstand(ground, regencyCode, found)
    await tx(ground.db, (trx) => stageInto(trx, ground, found, understood, at, options))
  } catch (error) {
    if (error instanceof Cancelled) return
    if (!(error instanceof UnreadableFile)) throw error
    const problem = JSON.stringify({ code: error.problem, detail: error.detail })
    await updateImport(ground.db, regencyCode, importId, { status: 'refused', problem }, 'staging')
  }
}

async function openAndUnderstand({ db, vault }: ImportGround, regencyCode: string, found: WholeImport) {
  const chunks: Buffer[] = []
  for await (const chunk of vault.read(found.import.file_hash)) chunks.push(chunk as Buffer)
  const workbook = await openWorkbook(Buffer.concat(chunks))
  const areas = await findAreas(db, regencyCode)
  if (!areas) throw new Error(`the areas of ${regencyCode} are not loaded`)
  const correction = correctionFor(found)
  const understood = await understand(workbook, {
    kind: found.list.kind,
    asOf: found.import.as_of,
    officeName: found.office.name,
    group: found.list.group_code,
    places: placeFinder(areas),
    knownRegions: await districtCodes(db),
    correction,
  })
  return { workbook, understood, correction }
}

/** What the user said of this very file, else what was confirmed for this list before. */
function correctionFor({ import: one, list }: WholeImport): Correction {
  const staged = one.layout as StagedLayout | null
  return staged?.correction ?? (list.mapping as Correction | null) ?? {}
}

async function stageInto(
  trx: Tx,
  ground: ImportGround,
  found: WholeImport,
  { workbook, understood, correction }: Awaited<ReturnType<typeof openAndUnderstand>>,
  at: Date,
  options: StageOptions,
): Promise<void> {
  const { regency_code: regencyCode, id: importId, list_id: listId } = found.import
  const scope = { regencyCode, importId, listId, kind: found.list.kind, at }
  // Two programs may have been told to stage the same import: the second finds it done.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stage ${importId}`}, 0))`.execute(trx)
  const still = await findImport(trx, regencyCode, importId)
  if (still?.import.status !== 'staging') return
  await discardRows(trx, regencyCode, importId)
  const progress = reporter(ground, regencyCode, importId, understood.expected, options)
  await fillStaging(trx, stagingRows(ground, importId, understood, progress.read, options.signal))
  await progress.stop()
  await tellTwinsApart(trx, scope)
  const additive = understood.plans.some((plan) => plan.columns.includes('question'))
  if (additive) await judgeAnswers(trx, regencyCode)
  await writeRecords(trx, scope)
  await updateImport(trx, regencyCode, importId, { additive })
  const { replacesImportId, gone } = await compareWithPrevious(trx, regencyCode, importId)
  const counts = await countRows(trx, regencyCode, importId, gone, understood.notes)
  const sealedColumns = columnsToSeal(understood.plans[0]?.columns ?? [])
  const layout: StagedLayout = {
    layout: layoutOf(understood.plans, correction),
    allSheets: workbook.sheets.map((sheet) => sheet.name),
    missing: understood.missing,
    sample: understood.sample.map((row) =>
      Array.from(row.cells, (cell, column) =>
        cell && sealedColumns.has(column) ? sealedWords : maskNumbers(cell?.text ?? ''),
      ),
    ),
    correction: (found.import.layout as StagedLayout | null)?.correction ?? null,
    notes: understood.notes,
  }
  const staged = await updateImport(
    trx,
    regencyCode,
    importId,
    {
      status: 'staged',
      layout: JSON.stringify(layout),
      counts: JSON.stringify(counts),
      problem: null,
      rows_read: counts.rows,
      rows_expected: counts.rows,
      replaces_import_id: replacesImportId,
    },
    'staging',
  )
  if (!staged) throw new Cancelled()
}

/** What the first rows are shown without: words of health stay sealed from the first step on. */
const columnsToSeal = (columns: readonly (string | null)[]): ReadonlySet<number> =>
  new Set(columns.flatMap((field, column) => (field === 'eventCause' ? [column] : [])))
const sealedWords = '•••'

/** The import was cancelled while it was read: everything of it is taken back. */
class Cancelled extends Error {}

async function* stagingRows(
  { key }: ImportGround,
  importId: string,
  understood: UnderstoodWorkbook,
  onRead: (count: number) => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<Cell[]> {
  const nextId = recordIds(importId)
  for await (const batch of understood.outcomes()) {
    signal?.throwIfAborted()
    for (const { plan, row, outcome } of batch) {
      if (outcome.is === 'nothing') continue
      const place = { sheetNo: plan.sheet, sheet: plan.name, rowNumber: row.number }
      yield outcome.is === 'person'
        ? personCells(key, nextId(), outcome.person, place, outcome.issues)
        : rejectedCells(place, outcome.issues)
    }
    onRead(batch.length)
    // Others wait for this thread too.
    await breathe()
  }
}

/** Tells how far the reading is, on a connection of its own: the transaction shows nothing until it ends. */
function reporter(
  { db }: ImportGround,
  regencyCode: string,
  importId: string,
  expected: number | null,
  { onProgress }: StageOptions,
) {
  let read = 0
  let saidAt = 0
  let saying: Promise<unknown> = Promise.resolve()
  return {
    read(count: number) {
      read += count
      onProgress?.(read, expected)
      if (Date.now() - saidAt < 200) return
      saidAt = Date.now()
      const values = { rows_read: read, rows_expected: expected }
      saying = saying.then(() =>
        updateImport(db, regencyCode, importId, values, 'staging').catch(() => false),
      )
    },
    stop: () => saying,
  }
}
