import { recordAct } from '../access/questions.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { wordsOf } from '../platform/i18n.ts'
import type { Desk } from '../registry/questions.ts'
import type { Acting, Area } from './acting.ts'

export const isOwnArea = ({ districtCode = '', villageCode = '' }: Area, village: string): boolean =>
  (districtCode === '' || village.startsWith(`${districtCode}.`)) &&
  (villageCode === '' || village === villageCode)

/** Whether a known worker is known to live outside the area. Who is not known to live anywhere may be theirs. */
export async function livesElsewhere(trx: Tx, acting: Acting, workerId: string): Promise<boolean> {
  const { village_code: village } = await trx
    .selectFrom('worker')
    .select('village_code')
    .where('regency_code', '=', acting.regencyCode)
    .where('id', '=', workerId)
    .executeTakeFirstOrThrow()
  return village !== null && village !== '' && !isOwnArea(acting, village)
}

/** That somebody asked is kept, so that guessing numbers shows. */
export const noteElsewhere = (trx: Tx, { regencyCode, actor, at }: Desk, workerId: string): Promise<void> =>
  recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'registration.elsewhere',
    subjectKind: 'worker',
    subjectId: workerId,
  })

/** The office that registers: of a village or district its own, else the one that was named. */
export async function deskOffice(db: Db, acting: Acting, named: string | undefined): Promise<string> {
  const { districtCode = '', villageCode = '', officeName = '' } = acting
  if (districtCode === '') return named || officeName || wordsOf('id')('registration.office')
  if (officeName) return officeName
  const t = wordsOf('id')
  const { name: district } = await db
    .selectFrom('district')
    .select('name')
    .where('code', '=', districtCode)
    .executeTakeFirstOrThrow()
  if (villageCode === '') return t('registration.officeOf.district', { district })
  const { name, kind } = await db
    .selectFrom('village')
    .select(['name', 'kind'])
    .where('code', '=', villageCode)
    .executeTakeFirstOrThrow()
  return t(`registration.officeOf.${kind}`, { name, district })
}
