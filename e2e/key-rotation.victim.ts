import { linksOf, sewSeams } from '../src/audit/questions.ts'
import { connect } from '../src/platform/db/index.ts'
import { secretsInUse } from '../src/platform/key-rotation/in-use.ts'
import { rotateKey } from '../src/platform/key-rotation/rotate.ts'

// Changes the key in small steps and is killed by -9 with its n-th, or some milliseconds on: by itself, so that on a busy machine
// the kill comes no later than that.
const [url = '', dataDir = '', vaultFolder = '', lastWord = ''] = process.argv.slice(2)
let words = 0
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
  told: () => {
    words += 1
    if (words === Number(lastWord)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), words % 4)
  },
})
process.stdout.write(`${JSON.stringify(done)}\n`)
await db.destroy()
