import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Db } from '../../platform/db/index.ts'

export interface Human {
  name?: string
  standing?: 'present' | 'dead' | 'moved' | 'asn'
  born?: string | null
  village?: string
  group?: string
  nik?: 'valid' | 'missing' | 'invalid'
  /** Who pays for them now, as BPJS says. */
  payer?: 'regency' | 'employer' | 'self' | 'village'
  match?: 'registered' | 'review'
}

const regency = '73.16'
let made = 0

/** A made-up worker as the lists and figures know them; gives the id. */
export async function human(db: Db, told: Human = {}): Promise<string> {
  const id = v7()
  const who = {
    name: `Orang ${String(++made).padStart(4, '0')}`,
    standing: 'present' as const,
    born: '1985-03-17',
    village: '73.16.01.2002',
    group: 'rentan',
    nik: 'valid' as const,
    ...told,
  }
  const at = new Date('2026-01-05T08:00:00Z')
  const mask = who.nik === 'missing' ? null : '7316••••••••9001'
  await sql`insert into worker (regency_code, id, name, search, birth_date, village_code, district_code, group_code, nik_mask,
      nik_status, standing, created_at, updated_at)
    values (${regency}, ${id}, ${who.name}, ${who.name.toLowerCase()}, ${who.born}, ${who.village || null},
      ${who.village.slice(0, 8) || null}, ${who.group || null}, ${mask}, ${who.nik}, ${who.standing}, ${at}, ${at})`.execute(
    db,
  )
  await sql`insert into coverage_person (regency_code, person_id, worker_id, name, search, nik_valid, village_code, district_code,
      segment, group_code, standing, protection, financed, list_count)
    values (${regency}, ${id}, ${id}, ${who.name}, ${who.name.toLowerCase()}, ${who.nik === 'valid'}, ${who.village},
      ${who.village.slice(0, 8)}, 'BPU', ${who.group}, ${who.standing}, ${who.payer ? 'active' : 'none'}, ${who.payer === 'regency'}, 1)`.execute(
    db,
  )
  if (who.payer || who.match) {
    const participant = v7()
    await sql`insert into participant (regency_code, id, name, search, nik_status, card_count, standing, created_at, updated_at)
      values (${regency}, ${participant}, ${who.name}, ${who.name.toLowerCase()}, 'valid', 1, 'present', ${at}, ${at})`.execute(
      db,
    )
    await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by)
      values (${regency}, ${id}, ${participant}, ${who.match ?? 'registered'}, 'engine')`.execute(db)
    if (who.payer)
      await sql`insert into membership (regency_code, id, participant_id, source_record_id, segment, programmes, payer_kind,
          covered_from, covered_until)
        values (${regency}, ${v7()}, ${participant}, ${v7()}, 'BPU', '{JKK,JKM}', ${who.payer}, '2025-01-01', '2027-01-01')`.execute(
        db,
      )
  }
  return id
}
