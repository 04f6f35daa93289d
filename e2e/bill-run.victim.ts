import { runBills } from '../src/financing/questions.ts'
import { connect } from '../src/platform/db/index.ts'

// Makes all bills of two years and says after each how many are made; bill-run-kill.test.ts kills this process.
const db = connect(process.argv[2]!)
const acting = { regencyCode: '73.16', actor: 'test', at: new Date('2026-12-01T00:00:00Z') }
const months = { fromMonth: '2025-01-01', untilMonth: '2027-01-01' }
await runBills(db, acting, months, ({ billsDone }) => void process.stdout.write(`${billsDone}\n`))
await db.destroy()
