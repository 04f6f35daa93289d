import { sql } from 'kysely'
import { v7 } from 'uuid'
import { findAreas, placeFinder } from '../../areas/questions.ts'
import { maskNik, type Secrets } from '../../platform/crypto.ts'
import { copyInto, type Tx } from '../../platform/db/index.ts'
import type { ReadPayment } from './read-payments.ts'
import { sameBeneficiary } from './same-beneficiary.ts'

export interface Told extends ReadPayment {
  contentKey: string
  nth: number
  nikIndex: string | null
}

export async function storePayments(
  trx: Tx,
  regencyCode: string,
  importId: string,
  payments: readonly Told[],
  key: Pick<Secrets, 'seal'>,
): Promise<void> {
  const areas = await findAreas(trx, regencyCode)
  const finder = areas && placeFinder(areas)
  const rows = payments.map((one) => {
    const id = v7()
    return {
      regency_code: regencyCode,
      id,
      import_id: importId,
      row_number: one.row,
      content_key: one.contentKey,
      nth: one.nth,
      programme: one.programme,
      amount: one.amount,
      paid_on: one.paidOn,
      payer_kind: one.payer,
      name: one.name,
      search: one.search,
      birth_date: one.birthDate,
      kpj: one.kpj,
      nik_index: one.nikIndex,
      nik_sealed: one.nik && key.seal(one.nik),
      nik_mask: one.nik && maskNik(one.nik),
      beneficiary: id,
      told_village: finder?.village(one.village, finder.district(one.district)).code ?? '',
    }
  })
  await copyInto(
    trx,
    'benefit_payment',
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row)),
  )
}

/** Rows of one person, whatever file told them, carry the id of its first row. */
export async function nameBeneficiaries(trx: Tx, regencyCode: string): Promise<void> {
  const rows = await trx
    .selectFrom('benefit_payment')
    .select([
      'id',
      'kpj',
      'nik_index',
      'search',
      sql<string | null>`birth_date::text`.as('birth_date'),
      'beneficiary',
    ])
    .where('regency_code', '=', regencyCode)
    .orderBy('id')
    .execute()
  const firsts = sameBeneficiary(
    rows.map(({ kpj, nik_index, search, birth_date }) => ({
      kpj,
      nikIndex: nik_index,
      search,
      birthDate: birth_date,
    })),
  )
  const changed = rows.flatMap(({ id, beneficiary }, i) => {
    const now = rows[firsts[i]!]!.id
    return now === beneficiary ? [] : [{ id, now }]
  })
  if (changed.length > 0)
    await sql`update benefit_payment p set beneficiary = c.now
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id uuid, now uuid)
      where p.regency_code = ${regencyCode} and p.id = c.id`.execute(trx)
}
