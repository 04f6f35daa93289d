import { recordAct } from '../../access/questions.ts'
import { lawOf, ruleNamed } from '../../law/questions.ts'
import { forTheRegency, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { readCase } from '../../rules/index.ts'
import type { Acting, Ground } from '../ground.ts'
import { type Facts, ruleOf } from './facts-of.ts'
import { knownOf } from './known-of.ts'
import { openCase } from './open-case.ts'
import { reckon } from './reckon.ts'
import { reckonAnew } from './reckon-anew.ts'

/**
 * Keeps what an officer fills in of a claim's facts, sealed: all of them at once, in place of those before. Refused when one
 * does not fit its field or contradicts another; what is still missing may come later.
 */
export const keepFacts = (
  { db, key }: Ground,
  acting: Acting,
  id: string,
  facts: Facts,
): Promise<{ ok: true } | Refusal> =>
  forTheRegency(() =>
    tx(db, async (trx) => {
      const opened = await openCase(trx, acting.regencyCode, id)
      if (!opened.ok) return opened
      const { claim, event } = opened
      if (claim.frozen_at) return refusal('claim-frozen', { number: claim.number })
      const law = await lawOf(trx, acting.regencyCode)
      const known = (await knownOf(trx, law, event))(claim.programme)
      const { facts: all } = reckon(law, claim.programme, known, facts)
      const named = ruleNamed(ruleOf(claim.programme, all))
      if (!named.ok) return named
      const read = readCase(named.rule, all)
      const wrong = read.ok ? [] : read.problems.filter(({ code }) => code !== 'fact-missing')
      const [first] = wrong
      if (first)
        return refusal(first.code, {
          rule: named.rule.id,
          field: first.field,
          fields: wrong.map(({ field }) => field).join(', '),
          ...(first.allowed && { allowed: first.allowed }),
          ...(first.other && { other: first.other }),
        })
      await trx
        .updateTable('claim')
        .set({ facts_sealed: key.seal(JSON.stringify(facts)) })
        .where('regency_code', '=', acting.regencyCode)
        .where('id', '=', id)
        .execute()
      await reckonAnew(trx, acting.regencyCode, [event], key)
      await recordAct(trx, {
        regencyCode: acting.regencyCode,
        actor: acting.actor,
        at: acting.at,
        action: 'claim.facts-kept',
        subjectKind: 'claim',
        subjectId: id,
        detail: { number: claim.number, fields: Object.keys(facts).sort().join(' '), shown: claim.person_id },
      })
      return { ok: true }
    }),
  )
