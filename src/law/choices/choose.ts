import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { lawBook } from '../../rules/index.ts'
import type { Choice } from '../api.ts'

type Acting = Pick<Scope, 'regencyCode' | 'actor'>
interface Settled {
  kind: 'figure' | 'reading'
  subject: string
  option: string
}

/** Writes down how the regency uses the law, and why. What it chose before stays in the table. */
export async function choose(
  db: Db,
  { regencyCode, actor }: Acting,
  choice: Choice,
  at: Date,
): Promise<{ ok: true } | Refusal> {
  const settled = 'figure' in choice ? figureChoice(choice) : readingChoice(choice)
  if ('problem' in settled) return settled
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('law_choice')
      .values({
        regency_code: regencyCode,
        id: v7(),
        ...settled,
        reason: choice.reason,
        chosen_by: actor,
        chosen_at: at,
      })
      .execute()
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: `law.${settled.kind}-chosen`,
      subjectKind: `law-${settled.kind}`,
      subjectId: settled.subject,
      reason: choice.reason,
      detail: { option: settled.option },
    })
  })
  return { ok: true }
}

function figureChoice({ figure, accept }: Extract<Choice, { figure: string }>): Settled | Refusal {
  const known = lawBook.figures.get(figure)
  if (!known) return refusal('law-figure-unknown', { figure })
  if (!known.history.some(({ confidence }) => confidence === 'unverified'))
    return refusal('law-figure-needs-no-choice', { figure })
  return { kind: 'figure', subject: figure, option: accept ? 'accepted' : 'refused' }
}

function readingChoice({ reading, option }: Extract<Choice, { reading: string }>): Settled | Refusal {
  const known = lawBook.readings.get(reading)
  if (!known) return refusal('law-reading-unknown', { reading })
  const allowed = Object.keys(known.options)
  if (!allowed.includes(option))
    return refusal('law-option-unknown', { reading, option, allowed: allowed.join(', ') })
  return { kind: 'reading', subject: reading, option }
}
