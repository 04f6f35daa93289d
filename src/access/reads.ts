import { sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'
import type { SessionView } from './api.ts'

/** Lists that `semesta demo` loaded are signed so; while one stands, the screens say that people are made up. */
export const demoActor = 'demo'

export async function getSessionView(db: Db, userId: string): Promise<SessionView> {
  const user = await db
    .selectFrom('app_user')
    .leftJoin('regency', 'regency.code', 'app_user.regency_code')
    .leftJoin('province', 'province.code', 'regency.province_code')
    .select(['username', 'display_name', 'role', 'regency_code', 'regency.name', 'province.name as province'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('import')
            .select(sql`1`.as('one'))
            .whereRef('import.regency_code', '=', 'app_user.regency_code')
            .where('created_by', '=', demoActor)
            .where('status', '=', 'committed'),
        )
        .as('demo'),
    )
    .where('app_user.id', '=', userId)
    .executeTakeFirstOrThrow()
  return {
    username: user.username,
    displayName: user.display_name,
    role: user.role,
    regency: { code: user.regency_code, name: user.name ?? user.regency_code, province: user.province ?? '' },
    demo: Boolean(user.demo),
  }
}
