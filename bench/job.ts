import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { loadTwin } from '../src/demo/load.ts'
import type { TwinManifest } from '../src/demo/manifest.ts'
import { prepareTwin } from '../src/demo/prepare.ts'
import type { Platform } from '../src/platform/boot.ts'
import { copyInto } from '../src/platform/db/index.ts'
import { refresh } from '../src/refresh.ts'
import { openStagingThreads } from '../src/registry/questions.ts'
import { onFreshGround, regencyCode } from './ground.ts'
import { type Bench, row } from './harness.ts'

const wanted = new Set(['village-workers', 'office-workers', 'participants'])

export const bench: Bench = {
  name: 'job',
  about: 'the whole job: village lists, office lists and the participant list, from files to figures',
  run: (report) =>
    onFreshGround(async (platform) => {
      const dir = join(platform.config.dataDir, 'twin')
      const { manifest: all } = await prepareTwin({ regencyCode, outDir: dir })
      const manifest = {
        ...all,
        files: all.files.filter((file) => wanted.has(file.kind) && !file.path.endsWith('.ods')),
      }
      const bare = await timed(() => bareJob(platform, manifest, dir))
      const loading = await timed(() => load(platform, manifest, dir))
      const linking = await timed(() =>
        refresh({ db: platform.db, key: platform.secrets }, regencyCode, new Date()),
      )
      report(row('whole job, against bare parsing and COPY', loading + linking, 'ms', bare))
      report(row('import of the lists, against bare parsing and COPY', loading, 'ms', bare))
      report(row('linking and figures, against bare parsing and COPY', linking, 'ms', bare))
    }),
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function load(platform: Platform, manifest: TwinManifest, dir: string) {
  const { db, secrets: key, vault, databaseUrl, config } = platform
  const staging = openStagingThreads({ databaseUrl, config }, 2)
  const loaded = await loadTwin(
    { db, key, vault, staging },
    { regencyCode, actor: 'bench', at: new Date() },
    manifest,
    dir,
  )
  await staging.close()
  if (!loaded.ok) throw new Error(loaded.problem)
}

/** The least any program must do with these files: parse each cell, store each row as text. */
async function bareJob({ db }: Platform, manifest: TwinManifest, dir: string) {
  await sql`create table bare (cells text[])`.execute(db)
  for (const file of manifest.files) await copyInto(db, 'bare', ['cells'], cellsOf(join(dir, file.path)))
  await sql`drop table bare`.execute(db)
}

async function* cellsOf(path: string): AsyncGenerator<[string[]]> {
  if (path.endsWith('.csv')) {
    const delimiter = [',', ';', '\t', '|']
    for await (const cells of createReadStream(path).pipe(parse({ delimiter, relax_column_count: true })))
      yield [cells]
    return
  }
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {}))
    for await (const line of sheet)
      yield [Array.from(line.values as unknown[], (value) => String(value ?? ''))]
}
