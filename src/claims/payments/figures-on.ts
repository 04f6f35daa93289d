import { sql } from 'kysely'
import type { BenefitFigureId } from '../../access/questions.ts'
import type { Db } from '../../platform/db/index.ts'

/** The figures of the benefits paid until a day, by the files entered so far. */
export async function benefitFiguresOn(
  db: Db,
  regencyCode: string,
  asOf: string,
): Promise<Record<BenefitFigureId, number>> {
  const { rows } = await sql<Omit<Record<BenefitFigureId, number>, 'benefitAverage'>>`
    select count(distinct p.beneficiary)::int as "benefitPeople", coalesce(sum(p.amount), 0)::bigint as "benefitAmount",
      count(distinct p.beneficiary) filter (where p.payer_kind = 'regency')::int as "benefitPeopleFinanced",
      coalesce(sum(p.amount) filter (where p.payer_kind = 'regency'), 0)::bigint as "benefitAmountFinanced"
    from benefit_payment p where p.regency_code = ${regencyCode} and p.paid_on <= ${asOf}::date`.execute(db)
  const [found] = rows
  const { benefitPeople, benefitAmount } = found!
  return { ...found!, benefitAverage: benefitPeople === 0 ? 0 : Math.round(benefitAmount / benefitPeople) }
}
