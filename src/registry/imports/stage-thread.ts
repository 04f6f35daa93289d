import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../../platform/db/index.ts'
import { secretsInUse } from '../../platform/key-rotation/in-use.ts'
import { openVault } from '../../platform/vault.ts'
import type { FromStageThread, StageThreadGround, ToStage } from './stage-aside.ts'
import { stageImport } from './stage-import.ts'

const { databaseUrl, config } = workerData as StageThreadGround
const tell = (message: FromStageThread) => parentPort?.postMessage(message)

const db = connect(databaseUrl, { name: 'semesta import', max: 4 })
const loaded = await secretsInUse(db, config)
if (!loaded.ok) throw new Error(loaded.problem)
const { secrets: key } = loaded
const ground = {
  db,
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
