import { eventLists } from '../src/claims/questions.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { connect } from '../src/platform/db/index.ts'
import { openVault } from '../src/platform/vault.ts'
import { commitImport } from '../src/registry/imports/commit-import.ts'

// Stores a list of events; event-lists-kill.test.ts kills this process while it does.
const [url, folder, master, id] = process.argv.slice(2) as [string, string, string, string]
const key = secretsFrom(master)
const db = connect(url)
const ground = { db, key, vault: openVault(folder, key), events: eventLists(key) }
const acting = { regencyCode: '73.16', actor: 'victim', at: new Date('2026-01-05T08:00:00Z') }
process.stdout.write('begun\n')
const done = await commitImport(ground, acting, id)
if (!done.ok) throw new Error(done.problem)
process.stdout.write('stored\n')
await db.destroy()
