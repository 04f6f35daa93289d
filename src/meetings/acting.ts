import { type RawBuilder, sql } from 'kysely'
import { may } from '../access/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { Scope } from '../platform/http/scope.ts'

/** Who acts, when, and as what: role and office decide which meetings are theirs. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
  role: string
  office: string
}

export const actingAt = ({ regencyCode, actor, role, officeName }: Scope, at: Date): Acting => ({
  regencyCode,
  actor,
  at,
  role,
  office: officeName,
})

/** The command line and the demo act for the whole regency. */
export const actingForAll = (regencyCode: string, actor: string, at: Date): Acting => ({
  regencyCode,
  actor,
  at,
  role: 'administrator',
  office: '',
})

export const mayRun = ({ role }: Pick<Acting, 'role'>): boolean => may(role, 'meetings.run')
const seesAll = (acting: Acting): boolean => mayRun(acting) || acting.role === 'auditor'

/** Whether a party and an office, of a participant or of who sees to a decision, are those of the reader. */
export const isOwn = ({ role, office }: Acting, party: string, ofOffice: string): boolean =>
  party === role && (role !== 'opd' || ofOffice.toLowerCase() === office.toLowerCase())

/** SQL: the meetings m somebody reads: all, or those they take part in or see to a decision of. */
export function isSeen(acting: Acting): RawBuilder<boolean> {
  if (seesAll(acting)) return sql`true`
  const own = (party: string, office: string) =>
    sql`${sql.ref(party)} = ${acting.role} and (${acting.role !== 'opd'} or lower(${sql.ref(office)}) = lower(${acting.office}))`
  return sql`(exists (select from meeting_participant p where p.regency_code = ${acting.regencyCode} and p.meeting_id = m.id
      and ${own('p.party', 'p.office')})
    or exists (select from meeting_decision d where d.regency_code = ${acting.regencyCode} and d.meeting_id = m.id
      and ${own('d.owner_party', 'd.owner_office')}))`
}

/** What meetings are made and read with. */
export type Ground = { db: Db }
