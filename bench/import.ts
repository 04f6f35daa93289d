import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import type { Platform } from '../src/platform/boot.ts'
import { copyInto, type Db } from '../src/platform/db/index.ts'
import { commitImport, createImport, stageImport } from '../src/registry/questions.ts'
import { onFreshGround, regencyCode } from './ground.ts'
import { type Bench, fastest, row } from './harness.ts'
import { madeRows, writeMadeList } from './made-list.ts'

const rows = 70_000
const rounds = 3

export const bench: Bench = {
  name: 'import',
  about: `a list of ${rows} rows × 12 columns: read, examined, sealed, compared, stored`,
  run: (report) =>
    onFreshGround(async (platform) => {
      const path = join(platform.config.dataDir, 'list.xlsx')
      await writeMadeList(path, rows)
      const parsing = await fastest(rounds, () => bareParse(path))
      const copying = await fastest(rounds, () => bareCopy(platform.db))
      let round = 0
      const whole = await fastest(rounds, () => importWhole(platform, path, `Kantor ${round++}`))
      report(row('import of 70k rows, against bare XLSX parsing', whole, 'ms', parsing))
      report(row('import of 70k rows, against raw COPY', whole, 'ms', copying))
      report(row('import of 70k rows, against parsing and COPY', whole, 'ms', parsing + copying))
    }),
}

async function bareParse(path: string): Promise<void> {
  let seen = 0
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {}))
    for await (const line of sheet) seen += line.hasValues ? 1 : 0
  if (seen !== rows + 1) throw new Error(`the bare parser saw ${seen} rows`)
}

async function bareCopy(db: Db): Promise<void> {
  const columns = Array.from({ length: 12 }, (_, i) => `c${i}`)
  await sql`drop table if exists bare`.execute(db)
  await sql.raw(`create table bare (${columns.map((name) => `${name} text`).join(', ')})`).execute(db)
  await copyInto(db, 'bare', columns, madeRows(rows))
  await sql`drop table bare`.execute(db)
}

async function importWhole({ db, secrets: key, vault }: Platform, path: string, officeName: string) {
  const acting = { regencyCode, actor: 'bench', at: new Date() }
  const ground = { db, key, vault }
  const created = await createImport(ground, acting, {
    kind: 'village-workers',
    asOf: '2025-12-31',
    officeName,
    fileName: 'list.xlsx',
    source: createReadStream(path),
  })
  if (!created.ok) throw new Error(created.problem)
  await stageImport(ground, regencyCode, created.importId, acting.at)
  const committed = await commitImport(ground, acting, created.importId)
  if (!committed.ok) throw new Error(committed.problem)
}
