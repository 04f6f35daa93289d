import type { Kysely } from 'kysely'
import { getLawful } from '../../financing/questions.ts'
import type { Schema } from '../../platform/db/index.ts'

export interface LawfulMoney {
  group: string
  kind: string
  /** The place of the kind among those that may pay; the first is asked first. */
  rank: number
  /** Whether a source of the whole regency is open. */
  open: boolean
  /** Of village money: where a source is open. */
  villages: string[]
}

/** A law that was read, a rule of the regency, or a law said to: what a decree lets pass without a written reason. */
const mayPay = ['yes', 'allowed-here', 'unverified']

/** Which money may lawfully pay which group on a day, and where a source of it is open. */
export async function lawfulMoney(
  db: Kysely<Schema>,
  regencyCode: string,
  on: string,
): Promise<LawfulMoney[]> {
  const { cells } = await getLawful(db, regencyCode, on, 'id')
  const sources = await db
    .selectFrom('funding_source')
    .select(['kind', 'village_code'])
    .where('regency_code', '=', regencyCode)
    .where('closed_at', 'is', null)
    .execute()
  return cells
    .filter(({ kind, answer }) => kind !== 'self' && mayPay.includes(answer))
    .map(({ kind, group }, rank) => {
      const open = sources.filter((source) => source.kind === kind)
      return {
        group,
        kind,
        rank,
        open: open.some(({ village_code }) => village_code === ''),
        villages: open.map(({ village_code }) => village_code).filter(Boolean),
      }
    })
}
