import { sql } from 'kysely'
import { auditRecord, keepRecords } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Claim } from '../cases/open-case.ts'
import { standingOf } from '../cases/steps-of.ts'
import { dayOf } from '../ground.ts'
import { dueOn } from '../workflow/clocks.ts'
import { after, type Step } from '../workflow/machine.ts'

/** A step of money: a payment counted, one taken back, or the end. */
export interface MoneyStep {
  claim: string
  act: string
  step: Extract<Step, { kind: 'paid' | 'unpaid' | 'closed' }>
}
interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** Statements of the audit stay below the parameters a statement may have. */
const aStatement = 500

/**
 * Takes steps of money of many claims by the state machine, as one takes them one by one: the step in the book of the claim, the
 * claim as it stands after it, the row of the audit. The claims must be held, and are changed to what they become.
 */
export async function writeSteps(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  claims: ReadonlyMap<string, Claim>,
  seqs: ReadonlyMap<string, number>,
  steps: readonly MoneyStep[],
): Promise<void> {
  if (steps.length === 0) return
  const last = new Map(seqs)
  const acts = steps.map(({ claim: id, act, step }) => {
    const claim = claims.get(id)!
    const next = after(standingOf(claim), step)
    if (typeof next === 'string') throw new Error(`${claim.number} ${step.kind}: ${next}`)
    if (next.state !== claim.state) {
      claim.state_since = at
      claim.due_on = dueOn(next.state, dayOf(at))
    }
    if (step.kind === 'paid') claim.paid_on = step.on
    else if (next.paid === 0) claim.paid_on = null
    claim.state = next.state
    claim.paid = next.paid
    const seq = (last.get(id) ?? 0) + 1
    last.set(id, seq)
    const { kind, ...detail } = step
    return { id: act, claim_id: id, seq, kind, state: next.state, detail }
  })
  await sql`insert into claim_act (regency_code, id, claim_id, seq, kind, state, by, at, detail)
    select ${regencyCode}, a.id, a.claim_id, a.seq, a.kind, a.state, ${actor}, ${at}::timestamptz, a.detail
    from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
      as a(id uuid, claim_id uuid, seq integer, kind text, state text, detail jsonb)`.execute(trx)
  const changed = [...new Set(steps.map(({ claim }) => claim))].map((id) => {
    const { state, paid, paid_on, due_on, state_since } = claims.get(id)!
    return { id, state, paid, paid_on, due_on, state_since }
  })
  await sql`update claim c set state = n.state, paid = n.paid, paid_on = n.paid_on, due_on = n.due_on, state_since = n.state_since
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(id uuid, state text, paid bigint, paid_on date, due_on date,
      state_since timestamptz)
    where c.regency_code = ${regencyCode} and c.id = n.id`.execute(trx)
  const records = steps.map(({ claim: id, step }) => {
    const { number, programme, person_id } = claims.get(id)!
    return auditRecord({
      regencyCode,
      actor,
      at,
      action: `claim.${step.kind}`,
      subjectKind: 'claim',
      subjectId: id,
      detail: {
        number,
        programme,
        outcome: null,
        amount: 'amount' in step ? step.amount : null,
        code: null,
        owner: null,
        shown: person_id,
      },
    })
  })
  for (let i = 0; i < records.length; i += aStatement)
    await keepRecords(trx, records.slice(i, i + aStatement))
}
