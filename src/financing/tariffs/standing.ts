import type { Db } from '../../platform/db/index.ts'

export type StandingTariff = Awaited<ReturnType<typeof standingTariffs>>[number]

/** Tariffs not withdrawn, the latest month first. */
export const standingTariffs = (db: Db, regencyCode: string) =>
  db
    .selectFrom('group_tariff')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('withdrawn_at', 'is', null)
    .orderBy('group_code')
    .orderBy('from_month', 'desc')
    .execute()

/** The tariff of a group that holds in a month: the latest that began by then. */
export const heldIn = (tariffs: readonly StandingTariff[], group: string, month: string) =>
  tariffs.find(({ group_code, from_month }) => group_code === group && from_month <= month)
