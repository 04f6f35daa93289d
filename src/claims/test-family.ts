import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Secrets } from '../platform/crypto.ts'
import type { Db } from '../platform/db/index.ts'

const regency = '73.16'
const at = new Date('2026-01-05T08:00:00Z')
let made = 0

interface Card {
  segment?: 'PU' | 'BPU' | 'JAKON'
  programmes?: string[]
  payer?: string
  from: string
  /** First day not covered. */
  until: string
}

/** A made-up worker with cards, as lists and figures know them. */
export async function worker(
  db: Db,
  key: Secrets,
  {
    cards = [],
    match = 'registered',
    village = '73.16.01.2002',
  }: { cards?: Card[]; match?: 'registered' | 'review'; village?: string } = {},
): Promise<{ id: string; name: string; nik: string }> {
  const [id, participant] = [v7(), v7()]
  made += 1
  const name = `Peserta Contoh ${String.fromCharCode(65 + (made % 26))}${made}`
  const nik = `731601170385${9000 + made}`
  const index = key.nikIndex(nik)
  const sealed = key.seal(nik)
  const mask = `7316********${nik.slice(12)}`
  const search = name.toLowerCase()
  const district = village.slice(0, 8)
  await sql`insert into worker (regency_code, id, name, search, birth_date, sex, village_code, district_code, nik_index, nik_sealed,
      nik_mask, nik_status, standing, created_at, updated_at)
    values (${regency}, ${id}, ${name}, ${search}, '1985-03-17', 'L', ${village}, ${district}, ${index}, ${sealed}, ${mask},
      'valid', 'present', ${at}, ${at})`.execute(db)
  const sure = match === 'registered' && cards.length > 0
  await sql`insert into coverage_person (regency_code, person_id, worker_id, participant_id, name, search, birth_date, nik_index, nik_mask,
      nik_valid, village_code, district_code, segment, group_code, standing, protection, financed, list_count)
    values (${regency}, ${id}, ${id}, ${sure ? participant : null}, ${name}, ${search}, '1985-03-17', ${index}, ${mask}, true, ${village},
      ${district}, 'BPU', 'rentan', 'present', 'none', false, 1)`.execute(db)
  if (cards.length === 0) return { id, name, nik }
  await sql`insert into participant (regency_code, id, name, search, nik_index, nik_status, card_count, standing, created_at, updated_at)
    values (${regency}, ${participant}, ${name}, ${search}, ${index}, 'valid', ${cards.length}, 'present', ${at}, ${at})`.execute(
    db,
  )
  await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by)
    values (${regency}, ${id}, ${participant}, ${match}, 'engine')`.execute(db)
  for (const { segment = 'BPU', programmes = ['JKK', 'JKM'], payer = 'regency', from, until } of cards)
    await sql`insert into membership (regency_code, id, participant_id, source_record_id, kpj, segment, programmes, payer_kind, covered_from, covered_until)
      values (${regency}, ${v7()}, ${participant}, ${v7()}, ${`2600000${9000 + made}`}, ${segment}, ${programmes}::text[], ${payer}, ${from}, ${until})`.execute(
      db,
    )
  return { id, name, nik }
}
