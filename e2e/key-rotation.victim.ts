import { linksOf, sewSeams } from '../src/audit/questions.ts'
import { connect } from '../src/platform/db/index.ts'
import { secretsInUse } from '../src/platform/key-rotation/in-use.ts'
import { rotateKey } from '../src/platform/key-rotation/rotate.ts'

// Changes the key in small steps and tells each; key-rotation.test.ts kills this process at one of them.
const [url = '', dataDir = '', vaultFolder = ''] = process.argv.slice(2)
const config = { dataDir, key: undefined }
const db = connect(url, { name: 'victim', max: 2 })
const loaded = await secretsInUse(db, config)
if (!loaded.ok) throw new Error(loaded.problem)
const acts = {
  begun: async () => undefined,
  ended: (trx: Parameters<typeof sewSeams>[0], before: typeof loaded.secrets, after: typeof loaded.secrets) =>
    sewSeams(trx, linksOf(before), linksOf(after), before.kept.length),
}
const done = await rotateKey({ db, config, secrets: loaded.secrets, vaultFolder }, acts, {
  newKey: undefined,
  batchRows: 7,
  told: (step, count) => process.stdout.write(`${step} ${count}\n`),
})
process.stdout.write(`${JSON.stringify(done)}\n`)
await db.destroy()
