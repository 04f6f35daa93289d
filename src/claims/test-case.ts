import { sql } from 'kysely'
import { v7 } from 'uuid'
import { loadAreas } from '../areas/questions.ts'
import { secretsFrom } from '../platform/crypto.ts'
import type { Db } from '../platform/db/index.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { eventBody, heirBody, type StepBody } from './api.ts'
import { getClaim } from './cases/reads.ts'
import { stepClaim } from './cases/step-claim.ts'
import { getEvent } from './events/reads.ts'
import { reportEvent } from './events/report-event.ts'
import type { Acting } from './ground.ts'

export const regency = '73.16'
export const today = '2026-07-01'
export const as = (actor: string): Acting => ({
  regencyCode: regency,
  actor,
  at: new Date(`${today}T02:00:00Z`),
})
export const covered = { from: '2025-05-01', until: '2026-08-01' }
export const key = secretsFrom('5e'.repeat(32))

export const death = (personId: string | null, more: object = {}) =>
  eventBody.parse({
    id: v7(),
    kind: 'death',
    happenedOn: '2026-06-10',
    cause: 'not-work',
    toldBy: 'village',
    personId,
    name: 'Peserta Contoh',
    villageCode: '73.16.01.2002',
    reporterName: 'Kepala Dusun',
    reporterPhone: '081200009001',
    what: 'Meninggal di rumah',
    ...more,
  })
export const widow = (more: object = {}) =>
  heirBody.parse({
    relation: 'spouse',
    alive: true,
    name: 'Sitti Rahma',
    bank: 'BRI',
    account: '0251 0101 2345 536',
    accountName: 'SITTI RAHMA',
    ...more,
  })

/** An account that may work on claims, or has another role. */
export async function officer(db: Db, username: string, role = 'manpower'): Promise<void> {
  const id = v7()
  await sql`insert into app_user (id, username, password_hash, display_name, regency_code, created_at)
    values (${id}, ${username}, '', ${username}, ${regency}, now())`.execute(db)
  await sql`insert into access_grant (regency_code, id, user_id, role, valid_from, granted_by, granted_at)
    values (${regency}, ${v7()}, ${id}, ${role}, '2026-01-01', '-', now())`.execute(db)
}

/** A regency of its own to report and claim in. */
export async function openCases() {
  const { db, url, close } = await freshDatabase()
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, now())`.execute(
    db,
  )
  for (const name of ['ani', 'budi']) await officer(db, name)
  const ground = { db, key }
  const claimOf = async (id: string) => (await getClaim(db, key, { regencyCode: regency, today }, id, 'id'))!
  return {
    db,
    url,
    close,
    ground,
    async reported(personId: string | null, more: object = {}) {
      const body = death(personId, more)
      const done = await reportEvent(ground, as('rahma'), body)
      if (!done.ok) throw new Error(done.problem)
      return { ...done, event: (await getEvent(db, key, regency, body.id))! }
    },
    claimOf,
    /** Every paper a claim asks for, as accepted; how one comes in is tested beside the documents. */
    async acceptPapers(claim: string) {
      const { papers, eventId } = await claimOf(claim)
      for (const { kind, heirId } of papers)
        await db
          .insertInto('claim_document')
          .values({
            regency_code: regency,
            id: v7(),
            event_id: eventId,
            kind,
            heir_id: heirId,
            sha256: 'a'.repeat(64),
            came_as: 'b'.repeat(64),
            form: 'jpg',
            bytes: 1,
            pages: 1,
            state: 'accepted',
            state_by: 'ani',
            state_at: as('ani').at,
            uploaded_by: 'ani',
            uploaded_at: as('ani').at,
          })
          .execute()
    },
    step: (id: string, body: StepBody) => stepClaim(ground, as('ani'), id, body),
  }
}
