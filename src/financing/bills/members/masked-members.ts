import { buffer } from 'node:stream/consumers'
import { type Db, tx } from '../../../platform/db/index.ts'
import type { Words } from '../../../platform/i18n.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import { countFullMembers, type MembersAsked } from './full-members.ts'
import { memberRows } from './member-rows.ts'
import { findProfile } from './profiles.ts'
import { writeMembers } from './write-members.ts'

/** The members of a bill in the columns of a profile, NIK masked: to look at before the numbers are asked for. */
export async function maskedMembers(
  db: Db,
  regencyCode: string,
  asked: MembersAsked,
  t: Words,
): Promise<{ ok: true; content: Buffer; people: number } | Refusal> {
  const counted = await countFullMembers(db, regencyCode, asked)
  if (!counted.ok) return counted
  const profile = await findProfile(db, regencyCode, asked.profileId)
  if (!profile) return refusal('not-found')
  // A view of the area is open only within its transaction.
  const content = await tx(db, (trx) =>
    buffer(writeMembers(memberRows(trx, regencyCode, asked), profile, ({ nikMask }) => nikMask, t)),
  )
  return { ok: true, content, people: counted.persons }
}
