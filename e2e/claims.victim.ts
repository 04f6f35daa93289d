import type { StepBody } from '../src/claims/api.ts'
import { getClaim, stepClaim } from '../src/claims/questions.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { connect } from '../src/platform/db/index.ts'

// Takes claims from where they are to their end, one step after the other; claims-kill.test.ts kills this process.
const [url, master, ...claims] = process.argv.slice(2) as [string, string, ...string[]]
const db = connect(url)
const key = secretsFrom(master)
const today = '2026-07-01'
const acting = { regencyCode: '73.16', actor: 'victim', at: new Date(`${today}T02:00:00Z`) }
const next: Record<string, StepBody> = {
  reported: { kind: 'collecting' },
  collecting: { kind: 'completed' },
  complete: { kind: 'submitted', on: today, number: 'B-1' },
  submitted: { kind: 'decided', outcome: 'approved', amount: 42_000_000, on: today, lines: [], reason: '' },
  paid: { kind: 'closed' },
}
for (const id of claims) {
  for (;;) {
    const claim = (await getClaim(db, key, { regencyCode: '73.16', today }, id, 'id'))!
    if (claim.state === 'closed') break
    // The payment has the id of its claim: told again after a kill it is the same payment.
    const pay: StepBody = { kind: 'paid', payment: id, amount: 42_000_000, on: today }
    const step = claim.state === 'decided' ? pay : next[claim.state]!
    const done = await stepClaim({ db, key }, acting, id, step)
    if (!done.ok) throw new Error(`${claim.state}: ${done.problem}`)
    process.stdout.write(`${step.kind}\n`)
  }
}
await db.destroy()
