import type { Kysely } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import { openSchoolYears } from '../../rules/index.ts'
import type { ToldOfHeir } from '../heirs/keep-heir.ts'
import type { SchoolView } from './api.ts'
import { isMissed } from './machine.ts'

type Year = SchoolView['children'][number]['years'][number]

/** The school years of the children of one claim: what is planned, proven, paid, due, or lost. */
export async function getSchool(
  db: Kysely<Schema>,
  key: Pick<Secrets, 'open'>,
  { regencyCode, today }: { regencyCode: string; today: string },
  claimId: string,
): Promise<SchoolView | undefined> {
  const claim = await db
    .selectFrom('claim')
    .innerJoin('claim_event', (join) =>
      join.onRef('claim_event.id', '=', 'claim.event_id').on('claim_event.regency_code', '=', regencyCode),
    )
    .select(['claim.person_id', 'claim.event_id', 'claim.outcome', 'claim.state', 'claim_event.happened_on'])
    .where('claim.regency_code', '=', regencyCode)
    .where('claim.id', '=', claimId)
    .executeTakeFirst()
  if (!claim) return undefined
  const open = openSchoolYears(await lawOf(db, regencyCode), claim.happened_on, today)
  const rows = await db
    .selectFrom('claim_school_year')
    .innerJoin('claim_heir', (join) =>
      join
        .onRef('claim_heir.id', '=', 'claim_school_year.heir_id')
        .on('claim_heir.regency_code', '=', regencyCode),
    )
    .selectAll('claim_school_year')
    .select(['claim_heir.born_on', 'claim_heir.told_sealed'])
    .where('claim_school_year.regency_code', '=', regencyCode)
    .where('claim_school_year.claim_id', '=', claimId)
    .orderBy('claim_heir.born_on')
    .orderBy('claim_heir.id')
    .orderBy('claim_school_year.school_year')
    .execute()
  const children = [...Map.groupBy(rows, ({ heir_id }) => heir_id)].map(([heirId, own]) => {
    const years = own.map(
      (row): Year => ({
        schoolYear: row.school_year,
        level: row.level,
        amount: row.amount,
        state: isMissed({ state: row.state, schoolYear: row.school_year, level: row.level }, open)
          ? 'missed'
          : row.state === 'planned' && row.school_year <= open.running
            ? 'proof-due'
            : row.state,
        proofId: row.proof_id,
        claimedOn: row.claimed_on,
        paidOn: row.paid_on,
        paid: row.paid,
        endReason: row.end_reason,
      }),
    )
    const sum = (which: (year: Year) => number) => years.reduce((total, year) => total + which(year), 0)
    const closed = ['paid', 'ended', 'missed']
    return {
      heirId,
      name: (JSON.parse(key.open(own[0]!.told_sealed)) as ToldOfHeir).name,
      bornOn: own[0]!.born_on,
      planned: sum(({ amount }) => amount),
      paid: sum(({ paid }) => paid ?? 0),
      owed: sum(({ amount, state }) => (closed.includes(state) ? 0 : amount)),
      years,
    }
  })
  return {
    claimId,
    personId: claim.person_id,
    running: open.running,
    oldest: open.oldest,
    ready: claim.outcome !== null && claim.outcome !== 'refused' && claim.state !== 'withdrawn',
    children,
    proofs: await proofsOf(db, regencyCode, claim.event_id),
  }
}

async function proofsOf(
  db: Kysely<Schema>,
  regencyCode: string,
  eventId: string,
): Promise<SchoolView['proofs']> {
  const rows = await db
    .selectFrom('claim_document')
    .select(['id', 'kind', 'heir_id', 'uploaded_at'])
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .where('state', '=', 'accepted')
    .where('kind', 'in', ['school-letter', 'report-book'])
    .where('id', 'not in', (used) =>
      used
        .selectFrom('claim_school_year')
        .select('proof_id')
        .$narrowType<{ proof_id: string }>()
        .where('regency_code', '=', regencyCode)
        .where('proof_id', 'is not', null),
    )
    .orderBy('uploaded_at', 'desc')
    .execute()
  return rows.map(({ id, kind, heir_id, uploaded_at }) => ({
    id,
    kind,
    heirId: heir_id,
    at: uploaded_at.toISOString(),
  }))
}
