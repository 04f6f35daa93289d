import { parentPort, workerData } from 'node:worker_threads'
import { connect } from './platform/db/index.ts'
import { loadSecrets } from './platform/key-file.ts'
import { refresh } from './refresh.ts'
import type { AsideOptions, FromThread } from './refresh-aside.ts'

const { databaseUrl, config, regencyCode, at } = workerData as AsideOptions
const tell = (message: FromThread) => parentPort?.postMessage(message)

const loaded = loadSecrets(config)
if (!loaded.ok) throw new Error(loaded.problem)
const db = connect(databaseUrl, { name: 'semesta refresh', max: 1 })
try {
  const refreshed = await refresh({ db, key: loaded.secrets }, regencyCode, at, (...progress) =>
    tell({ progress }),
  )
  tell({ refreshed })
} finally {
  await db.destroy()
}
