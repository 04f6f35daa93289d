import { sql } from 'kysely'
import { participantSides } from '../membership/questions.ts'
import type { Db } from '../platform/db/index.ts'
import { presentWorkers, recordSides, type Side, type Sides } from '../registry/questions.ts'
import type { Area } from './acting.ts'
import type { RegistrationView } from './api.ts'
import { isOwnArea } from './elsewhere.ts'
import type { Findings } from './findings.ts'

interface Row {
  recordId: string
  workerId: string
  outcome: RegistrationView['outcome']
  findings: Findings
  version: number
  linkedVersion: number
  registeredBy: string
  registeredAt: Date
  takenBackBy: string | null
  takenBackAt: Date | null
  takenBackReason: string | null
  villageCode: string
}

/** What became of a registration, as far as it is known now. */
export async function findRegistration(
  db: Db,
  regencyCode: string,
  id: string,
  own: Area = {},
): Promise<RegistrationView | undefined> {
  const { rows } =
    await sql<Row>`select g.source_record_id as "recordId", g.worker_id as "workerId", g.outcome,
      g.findings, g.lists_version as version, t.linked_version as "linkedVersion", g.registered_by as "registeredBy",
      g.registered_at as "registeredAt", g.taken_back_by as "takenBackBy", g.taken_back_at as "takenBackAt",
      g.taken_back_reason as "takenBackReason", s.village_code as "villageCode"
    from registration g join source_record s on s.regency_code = g.regency_code and s.id = g.source_record_id join tenant t on t.regency_code = g.regency_code
    where g.regency_code = ${regencyCode} and g.id = ${id}`.execute(db)
  const [row] = rows
  if (!row || !isOwnArea(own, row.villageCode)) return undefined
  const { findings } = row
  const said = [findings.joined, ...findings.questions, ...findings.sameNik].filter((one) => one !== null)
  const sides = await recordSides(db, regencyCode, [row.recordId, ...said.map((one) => one.recordId)])
  const workerOf = await workersOf(db, regencyCode, [row, ...said])
  const personId =
    workerOf(row.recordId) ?? (await presentWorkers(db, regencyCode, [row.workerId]))(row.workerId)
  const somebody = (one: { recordId: string; reasons: Findings['sameNik'][number]['reasons'] }) => ({
    ...sideView(sides.get(one.recordId)),
    personId: workerOf(one.recordId) ?? one.recordId,
    reasons: one.reasons,
  })
  // Who lives outside one's own area is not shown, only that there is somebody.
  const shown = said.filter(({ recordId }) => sides.has(recordId))
  const among = <T extends { recordId: string }>(those: readonly T[]) =>
    those.filter((one) => sides.has(one.recordId))
  const self = sides.get(row.recordId)!
  return {
    id,
    personId: personId ?? row.workerId,
    name: self.name,
    nikMask: self.nikMask,
    outcome: row.outcome,
    joined: among(findings.joined ? [findings.joined] : []).map(somebody)[0] ?? null,
    questions: among(findings.questions).map((one) => ({
      ...somebody(one),
      reviewId: one.reviewId,
      why: one.why,
    })),
    sameNik: among(findings.sameNik).map(somebody),
    elsewhere: said.length - shown.length,
    protection: await protectionOf(db, regencyCode, personId ?? row.workerId, row.outcome, findings),
    figuresWait: row.linkedVersion < row.version,
    registeredBy: row.registeredBy,
    registeredAt: row.registeredAt.toISOString(),
    takenBack:
      row.takenBackAt === null
        ? null
        : { by: row.takenBackBy!, at: row.takenBackAt.toISOString(), reason: row.takenBackReason! },
  }
}

function sideView(side: Side | undefined) {
  return {
    title: side?.title ?? '',
    name: side?.name ?? '',
    nikMask: side?.nikMask ?? null,
    birthDate: side?.birthDate ?? null,
    motherName: side?.motherName ?? null,
    village: side?.village ?? null,
  }
}

async function workersOf(db: Db, regencyCode: string, records: readonly { recordId: string }[]) {
  const ids = records.map((one) => one.recordId)
  const { rows } = await sql<{
    id: string
    workerId: string
  }>`select source_record_id as id, worker_id as "workerId"
    from worker_source where regency_code = ${regencyCode} and source_record_id = any(${ids}::uuid[])`.execute(
    db,
  )
  const found = new Map(rows.map((row) => [row.id, row.workerId]))
  return (id: string) => found.get(id)
}

/** As the figures have it; who is doubtful is in review, never protected. */
async function protectionOf(
  db: Db,
  regencyCode: string,
  personId: string,
  outcome: RegistrationView['outcome'],
  { match }: Findings,
): Promise<RegistrationView['protection']> {
  const row = await db
    .selectFrom('coverage_person')
    .select(['protection', sql<string | null>`(covered_until - 1)`.as('until'), 'participant_id'])
    .where('regency_code', '=', regencyCode)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const sides: Sides = match ? await participantSides(db, regencyCode, [match.participantId]) : new Map()
  const side = match && sides.get(match.participantId)
  const state = row?.protection ?? 'none'
  // A known worker who was found on no list of participants, but what was said just now fits one.
  const perhaps = outcome === 'joined' && state === 'none' && side !== undefined && side !== null
  return {
    state: perhaps ? 'review' : state,
    coveredUntil: row?.until ?? null,
    participant: side && match ? { name: side.name, nikMask: side.nikMask, reasons: match.reasons } : null,
  }
}
