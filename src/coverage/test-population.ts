import { v7 } from 'uuid'
import type { Db } from '../platform/db/index.ts'

export const regency = '73.16'
export const at = new Date('2026-01-05T08:00:00Z')

export interface Card {
  from: string
  /** First day not covered. */
  until: string
  payer: 'regency' | 'employer' | 'self'
  segment: 'PU' | 'BPU' | 'JAKON'
  group?: string
}
/** One made-up human being as the lists know them. */
export interface Someone {
  name?: string
  worker?: {
    standing: 'present' | 'dead' | 'moved' | 'asn' | 'not-a-worker'
    standingOn?: string
    village?: string
    segment?: 'PU' | 'BPU'
    group?: string
    nikIndex?: string
  }
  participant?: { standing: 'present' | 'dead' | 'moved'; nikIndex?: string; cards: Card[] }
  /** What the linkage says of the two. */
  match?: 'registered' | 'review' | 'refused'
  /** How likely they are one, .99 when not told. */
  chance?: number
}

/** Two kecamatan, three villages, an office of BPJS with a participant list of `day`. */
export async function settleRegency(db: Db, day: string): Promise<void> {
  const [office, list] = [v7(), v7()]
  await db.insertInto('province').values({ code: '73', name: 'Sulawesi Selatan' }).execute()
  await db.insertInto('regency').values({ code: regency, province_code: '73', name: 'Enrekang' }).execute()
  await db
    .insertInto('district')
    .values([
      { code: '73.16.01', regency_code: regency, name: 'Maiwa' },
      { code: '73.16.02', regency_code: regency, name: 'Enrekang' },
    ])
    .execute()
  await db
    .insertInto('village')
    .values(
      ['73.16.01.2001', '73.16.01.2002', '73.16.02.1001'].map((code, i) => ({
        code,
        district_code: code.slice(0, 8),
        regency_code: regency,
        name: ['Bangkala', 'Batu Mila', 'Galonta'][i]!,
        kind: i === 2 ? ('kelurahan' as const) : ('desa' as const),
      })),
    )
    .execute()
  await db
    .insertInto('tenant')
    .values({ regency_code: regency, lists_changed_at: at, linked_at: null, created_at: at })
    .execute()
  await db
    .insertInto('office')
    .values({ regency_code: regency, id: office, name: 'BPJS', kind: 'bpjs', created_at: at })
    .execute()
  await db
    .insertInto('list')
    .values({
      regency_code: regency,
      id: list,
      office_id: office,
      kind: 'participants',
      name: 'Peserta',
      group_code: null,
      mapping: null,
      created_at: at,
    })
    .execute()
  await db
    .insertInto('import')
    .values({
      regency_code: regency,
      id: v7(),
      list_id: list,
      as_of: day,
      file_name: 'peserta.xlsx',
      file_hash: 'x',
      file_bytes: 1,
      status: 'committed',
      layout: null,
      problem: null,
      rows_expected: null,
      replaces_import_id: null,
      created_by: 'test',
      created_at: at,
      committed_at: at,
      undone_at: null,
      undone_by: null,
    })
    .execute()
}

/** Replaces whoever lived there. Returns the person ids, in the order of `people`: worker's, else participant's. */
export async function settle(db: Db, people: readonly Someone[]): Promise<string[]> {
  for (const table of ['worker', 'participant', 'membership', 'worker_match', 'match_refused'] as const) {
    await db.deleteFrom(table).where('regency_code', '=', regency).execute()
  }
  const ids: string[] = []
  for (const [i, one] of people.entries()) {
    const [workerId, participantId] = [v7(), v7()]
    const name = one.name ?? `Orang ${i}`
    const base = { regency_code: regency, name, search: name.toLowerCase(), created_at: at, updated_at: at }
    if (one.worker) {
      const { village, nikIndex } = one.worker
      await db
        .insertInto('worker')
        .values({
          ...base,
          id: workerId,
          birth_date: null,
          sex: null,
          mother_name: null,
          village_code: village ?? null,
          district_code: village?.slice(0, 8) ?? null,
          occupation: null,
          segment: one.worker.segment ?? null,
          group_code: one.worker.group ?? null,
          ...nikOf(nikIndex),
          standing: one.worker.standing,
          standing_on: one.worker.standingOn ?? null,
        })
        .execute()
    }
    if (one.participant) {
      await db
        .insertInto('participant')
        .values({
          ...base,
          id: participantId,
          birth_date: null,
          sex: null,
          ...nikOf(one.participant.nikIndex),
          card_count: one.participant.cards.length,
          standing: one.participant.standing,
        })
        .execute()
      for (const card of one.participant.cards) {
        await db
          .insertInto('membership')
          .values({
            regency_code: regency,
            id: v7(),
            participant_id: participantId,
            source_record_id: v7(),
            kpj: '22000000001',
            segment: card.segment,
            programmes: ['JKK', 'JKM'],
            payer_kind: card.payer,
            payer_name: null,
            group_code: card.group ?? null,
            covered_from: card.from,
            covered_until: card.until,
            member_status: null,
          })
          .execute()
      }
    }
    const link = {
      regency_code: regency,
      worker_id: workerId,
      participant_id: participantId,
      weight: 20,
      probability: one.chance ?? 0.99,
      chance: one.chance ?? 0.99,
      chance_error: 0,
    }
    const linked = one.worker && one.participant ? one.match : undefined
    if (linked === 'refused') await db.insertInto('match_refused').values(link).execute()
    else if (linked) {
      await db
        .insertInto('worker_match')
        .values({
          ...link,
          status: linked,
          decided_by: 'engine',
          runner_up: null,
          runner_up_weight: null,
        })
        .execute()
    }
    ids.push(one.worker ? workerId : participantId)
  }
  return ids
}

function nikOf(index: string | undefined) {
  return {
    nik_index: index ?? null,
    nik_sealed: null,
    nik_mask: index ? '7316********9001' : null,
    nik_status: index ? 'valid' : 'missing',
  }
}
