import type { Readable } from 'node:stream'
import type { RawBuilder } from 'kysely'
import type { Secrets } from '../../../platform/crypto.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { type Language, wordsOf } from '../../../platform/i18n.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import type { Watermark } from '../../../platform/watermark.ts'
import { memberIds, memberRows, membersAFile, type WhichMembers } from './member-rows.ts'
import { findProfile } from './profiles.ts'
import { writeMembers } from './write-members.ts'

export type MembersAsked = WhichMembers & { profileId: string }

/** How many people a file of members would hold. */
export async function countFullMembers(
  db: Db,
  regencyCode: string,
  { billId, part, profileId }: MembersAsked,
): Promise<{ ok: true; persons: number } | Refusal> {
  const bill = await db
    .selectFrom('bill')
    .select('people')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', billId)
    .where('kind', '=', 'regular')
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (!bill || !(await findProfile(db, regencyCode, profileId))) return refusal('not-found')
  return { ok: true, persons: Math.max(0, Math.min(membersAFile, bill.people - (part - 1) * membersAFile)) }
}

/** The members of a bill with their numbers in full, and the ids of exactly these people. */
export async function openFullMembers(
  trx: Tx,
  secrets: Secrets,
  regencyCode: string,
  asked: MembersAsked,
  mark: Watermark,
  language: Language,
): Promise<{ file: Readable; ids: RawBuilder<unknown> }> {
  const profile = await findProfile(trx, regencyCode, asked.profileId)
  if (!profile) throw new Error('the columns asked for are there no more')
  const file = writeMembers(
    memberRows(trx, regencyCode, asked),
    profile,
    ({ nikSealed }) => (nikSealed ? secrets.open(nikSealed) : null),
    wordsOf(language),
    mark,
  )
  return { file, ids: memberIds(regencyCode, asked) }
}

/** What was asked for, in words: whoever allows it reads this and no row. */
export async function membersWords(
  db: Db,
  regencyCode: string,
  { billId, part, profileId }: MembersAsked,
  language: Language,
): Promise<string[]> {
  const t = wordsOf(language)
  const profile = await findProfile(db, regencyCode, profileId)
  const bill = await db
    .selectFrom('bill')
    .innerJoin('funding_source', (join) =>
      join
        .onRef('funding_source.id', '=', 'bill.source_id')
        .onRef('funding_source.regency_code', '=', 'bill.regency_code'),
    )
    .select(['bill.month', 'funding_source.name'])
    .where('bill.regency_code', '=', regencyCode)
    .where('bill.id', '=', billId)
    .executeTakeFirst()
  return [
    t('bills.exportOf', { month: bill ? monthName(bill.month, language) : '', source: bill?.name ?? '' }),
    t('bills.exportColumns', { name: profile?.name ?? profileId, part }),
  ]
}

/** Oktober 2026. */
const monthName = (month: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}T00:00:00Z`))
