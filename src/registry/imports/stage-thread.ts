import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../../platform/db/index.ts'
import { loadSecrets } from '../../platform/key-file.ts'
import { openVault } from '../../platform/vault.ts'
import type { FromStageThread, StageThreadGround, ToStage } from './stage-aside.ts'
import { stageImport } from './stage-import.ts'

const { databaseUrl, config } = workerData as StageThreadGround
const tell = (message: FromStageThread) => parentPort?.postMessage(message)

const loaded = loadSecrets(config)
if (!loaded.ok) throw new Error(loaded.problem)
const { secrets: key } = loaded
const ground = {
  db: connect(databaseUrl, { name: 'semesta import', max: 4 }),
  key,
  vault: openVault(join(config.dataDir, 'files'), key),
}

parentPort?.on('message', ({ regencyCode, importId, at }: ToStage) => {
  let toldAt = 0
  const onProgress = (read: number, expected: number | null) => {
    if (Date.now() - toldAt < 200) return
    toldAt = Date.now()
    tell({ importId, read, expected })
  }
  stageImport(ground, regencyCode, importId, at, { onProgress }).then(
    () => tell({ importId, done: true }),
    (error: unknown) => tell({ importId, done: true, error }),
  )
})
