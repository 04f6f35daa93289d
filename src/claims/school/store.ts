import type { Selectable } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { ClaimSchoolYearRow } from '../../platform/db/schema/claim-rows.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Acting } from '../ground.ts'
import type { SchoolStep, SchoolYear } from './machine.ts'

type Row = Selectable<ClaimSchoolYearRow>

/** The school years of a claim by child, held until the transaction ends. */
export async function yearsOf(
  trx: Tx,
  { regency_code, id }: Pick<Claim, 'regency_code' | 'id'>,
): Promise<Map<string, Row[]>> {
  const rows = await trx
    .selectFrom('claim_school_year')
    .selectAll()
    .where('regency_code', '=', regency_code)
    .where('claim_id', '=', id)
    .orderBy('heir_id')
    .orderBy('school_year')
    .forUpdate()
    .execute()
  return Map.groupBy(rows, ({ heir_id }) => heir_id)
}

/** Rows as the machine knows them. */
export const standing = (rows: readonly Row[]): SchoolYear[] =>
  rows.map(({ school_year, level, amount, state, paid, end_reason }) => ({
    schoolYear: school_year,
    level,
    amount,
    state,
    paid,
    endReason: end_reason,
  }))

type Told = Partial<Pick<Row, 'proof_id' | 'claimed_on' | 'payment_id' | 'paid_on'>>

/** Writes what a step changed of one child: years that changed, came, or are planned no more. */
export async function keepYears(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  claim: Claim,
  heirId: string,
  rows: readonly Row[],
  next: readonly SchoolYear[],
  told: Told = {},
): Promise<number> {
  const before = new Map(standing(rows).map((year, i) => [year.schoolYear, { year, row: rows[i]! }]))
  const changed = next.filter(
    (year) => JSON.stringify(before.get(year.schoolYear)?.year) !== JSON.stringify(year),
  )
  const gone = [...before.values()].filter(
    ({ row }) => !next.some((one) => one.schoolYear === row.school_year),
  )
  if (gone.length > 0)
    await trx
      .deleteFrom('claim_school_year')
      .where('regency_code', '=', regencyCode)
      .where('claim_id', '=', claim.id)
      .where(
        'id',
        'in',
        gone.map(({ row }) => row.id),
      )
      .execute()
  if (changed.length > 0)
    await trx
      .insertInto('claim_school_year')
      .values(
        changed.map((year) => {
          const row = before.get(year.schoolYear)?.row
          return {
            regency_code: regencyCode,
            id: row?.id ?? v7(),
            claim_id: claim.id,
            heir_id: heirId,
            school_year: year.schoolYear,
            level: year.level,
            amount: year.amount,
            state: year.state,
            proof_id: row?.proof_id ?? null,
            claimed_on: row?.claimed_on ?? null,
            payment_id: null,
            paid_on: null,
            ...told,
            paid: year.paid,
            end_reason: year.endReason,
            by: actor,
            at,
          }
        }),
      )
      .onConflict((conflict) =>
        conflict.columns(['regency_code', 'id']).doUpdateSet(({ ref }) => ({
          level: ref('excluded.level'),
          amount: ref('excluded.amount'),
          state: ref('excluded.state'),
          proof_id: ref('excluded.proof_id'),
          claimed_on: ref('excluded.claimed_on'),
          payment_id: ref('excluded.payment_id'),
          paid_on: ref('excluded.paid_on'),
          paid: ref('excluded.paid'),
          end_reason: ref('excluded.end_reason'),
          by: ref('excluded.by'),
          at: ref('excluded.at'),
        })),
      )
      .execute()
  return gone.length + changed.length
}

export const noteYear = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  claim: Claim,
  kind: SchoolStep['kind'],
  told: { schoolYear?: string; amount?: number; years?: number; reason?: string },
) =>
  recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: `school-year.${kind}`,
    subjectKind: 'claim',
    subjectId: claim.id,
    ...(told.reason && { reason: told.reason }),
    detail: {
      number: claim.number,
      schoolYear: told.schoolYear ?? null,
      amount: told.amount ?? null,
      years: told.years ?? null,
      shown: claim.person_id,
    },
  })
