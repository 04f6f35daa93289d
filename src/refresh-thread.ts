import { parentPort, workerData } from 'node:worker_threads'
import { connect } from './platform/db/index.ts'
import { secretsInUse } from './platform/key-rotation/in-use.ts'
import { refresh } from './refresh.ts'
import type { AsideOptions, FromThread } from './refresh-aside.ts'

const { databaseUrl, config, regencyCode, at } = workerData as AsideOptions
const tell = (message: FromThread) => parentPort?.postMessage(message)

const db = connect(databaseUrl, { name: 'semesta refresh', max: 1 })
try {
  const loaded = await secretsInUse(db, config)
  if (!loaded.ok) throw new Error(loaded.problem)
  const refreshed = await refresh({ db, key: loaded.secrets }, regencyCode, at, (...progress) =>
    tell({ progress }),
  )
  tell({ refreshed })
} finally {
  await db.destroy()
}
