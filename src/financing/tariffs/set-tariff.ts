import { recordAct } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { TariffBody } from '../api.ts'
import { costOf } from './cost-of.ts'

/** Sets how the contribution of a group is reckoned from a month on. One for that month already is withdrawn. */
export async function setTariff(db: Db, acting: Acting, body: TariffBody): Promise<{ ok: true } | Refusal> {
  const tariff = {
    scheme: body.scheme,
    base: body.scheme === 'fixed' ? null : (body.base ?? null),
    jkk_group: body.scheme === 'employee' ? (body.jkkGroup ?? null) : null,
    with_jht: body.scheme !== 'fixed' && body.withJht,
    amount: body.scheme === 'fixed' ? (body.amount ?? null) : null,
  }
  if (!isWhole(tariff)) return refusal('tariff-incomplete', { scheme: body.scheme })
  const law = await lawOf(db, acting.regencyCode)
  if (costOf(law, tariff, body.fromMonth, 'id').amount === null)
    return refusal('tariff-no-law', { month: body.fromMonth.slice(0, 7) })
  return tx(db, async (trx) => {
    const there = await trx
      .selectFrom('group_tariff')
      .select('id')
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', body.id)
      .executeTakeFirst()
    if (there) return { ok: true }
    await trx
      .updateTable('group_tariff')
      .set({ withdrawn_by: acting.actor, withdrawn_at: acting.at })
      .where('regency_code', '=', acting.regencyCode)
      .where('group_code', '=', body.group)
      .where('from_month', '=', body.fromMonth)
      .where('withdrawn_at', 'is', null)
      .execute()
    await trx
      .insertInto('group_tariff')
      .values({
        regency_code: acting.regencyCode,
        id: body.id,
        group_code: body.group,
        ...tariff,
        from_month: body.fromMonth,
        document: body.document,
        reason: body.reason,
        entered_by: acting.actor,
        entered_at: acting.at,
        withdrawn_by: null,
        withdrawn_at: null,
      })
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'tariff.set',
      subjectKind: 'group',
      subjectId: body.group,
      detail: {
        scheme: body.scheme,
        month: body.fromMonth.slice(0, 7),
        amount: tariff.amount,
        base: tariff.base,
      },
    })
    return { ok: true }
  })
}

const isWhole = (tariff: {
  scheme: string
  base: number | null
  jkk_group: string | null
  amount: number | null
}) =>
  tariff.scheme === 'fixed'
    ? tariff.amount !== null
    : tariff.base !== null && (tariff.scheme === 'own-account' || tariff.jkk_group !== null)
