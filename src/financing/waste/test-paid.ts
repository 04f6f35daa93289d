import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Db } from '../../platform/db/index.ts'
import type { FundingKind } from '../../rules/index.ts'
import { type Human, human } from '../decrees/test-people.ts'

const regency = '73.16'
const at = new Date('2026-01-05T08:00:00Z')

interface Card {
  payer: 'regency' | 'village' | 'employer' | 'self' | 'project' | 'other'
  from: string
  /** First day not covered. */
  until: string
  group?: string
}
interface Paid extends Omit<Human, 'payer' | 'match' | 'standing'> {
  standing?: 'present' | 'dead' | 'moved' | 'asn'
  standingOn?: string
  /** The number on the lists; the card carries it too unless told otherwise. */
  number?: string
  cardNumber?: string | null
  cards: Card[]
}

/** A made-up person with their cards, as lists and figures know them. */
export async function paidPerson(db: Db, { cards, standingOn, ...told }: Paid) {
  const worker = await human(db, told)
  const participant = v7()
  const number = told.number ?? worker
  const onCard = told.cardNumber === undefined ? number : told.cardNumber
  await sql`update worker set nik_index = ${number}, standing_on = ${standingOn ?? null}
    where regency_code = ${regency} and id = ${worker}`.execute(db)
  await sql`insert into participant (regency_code, id, name, search, nik_index, nik_status, card_count, standing, created_at, updated_at)
    values (${regency}, ${participant}, 'Peserta', 'peserta', ${onCard}, ${onCard === null ? 'missing' : 'valid'}, ${cards.length},
      'present', ${at}, ${at})`.execute(db)
  await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by)
    values (${regency}, ${worker}, ${participant}, 'registered', 'engine')`.execute(db)
  const last =
    cards
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? null
  await sql`update coverage_person set participant_id = ${participant}, birth_date = ${told.born ?? '1985-03-17'}, nik_index = ${number},
      protection = 'active', covered_until = ${last}, payer_kind = ${cards[0]?.payer ?? null}
    where regency_code = ${regency} and person_id = ${worker}`.execute(db)
  for (const { payer, from, until, group } of cards)
    await sql`insert into membership (regency_code, id, participant_id, source_record_id, segment, programmes, payer_kind, group_code,
        covered_from, covered_until)
      values (${regency}, ${v7()}, ${participant}, ${v7()}, 'BPU', '{JKK,JKM}', ${payer}, ${group ?? null}, ${from}, ${until})`.execute(
      db,
    )
  return { worker, participant, number }
}

interface Word {
  on: string | null
  asOf: string
  /** Whose row it is; needed for a list of people at work. */
  worker?: string
}
const lists = { dukcapil: 'Hasil padanan', 'office-workers': 'Pegawai' }

/** A list of an office says of a number that its holder is dead, moved away, or ASN. */
export async function listSays(
  db: Db,
  number: string,
  said: 'dead' | 'moved' | 'asn',
  { on, asOf, worker }: Word,
): Promise<void> {
  const [office, list, batch, record] = [v7(), v7(), v7(), v7()]
  const asn = said === 'asn'
  const kind = asn ? 'office-workers' : 'dukcapil'
  await sql`insert into office (regency_code, id, name, kind, created_at)
    values (${regency}, ${office}, ${`Kantor ${office}`}, ${asn ? 'opd' : 'dukcapil'}, ${at})`.execute(db)
  await sql`insert into list (regency_code, id, office_id, kind, name, created_at)
    values (${regency}, ${list}, ${office}, ${kind}, ${lists[kind]}, ${at})`.execute(db)
  await sql`insert into import (regency_code, id, list_id, as_of, file_name, file_hash, file_bytes, status, created_by, created_at,
      committed_at)
    values (${regency}, ${batch}, ${list}, ${asOf}, 'daftar.xlsx', ${batch}, 1, 'committed', 'test', ${at}, ${at})`.execute(
    db,
  )
  await sql`insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, nik_index, nik_status, verdict,
      verdict_on, is_asn, created_at)
    values (${regency}, ${record}, ${list}, ${record}, ${record}, ${asn ? 'worker' : 'verdict'}, 'Peserta', ${number}, 'valid',
      ${asn ? null : said}, ${on}, ${asn}, ${at})`.execute(db)
  await sql`insert into import_row (regency_code, import_id, row_number, source_record_id, change)
    values (${regency}, ${batch}, 1, ${record}, 'new')`.execute(db)
  if (worker)
    await sql`insert into worker_source (regency_code, worker_id, source_record_id, decided_by)
      values (${regency}, ${worker}, ${record}, 'engine')`.execute(db)
}

interface Signed {
  source: FundingKind
  from: string
  until: string
  number?: string
}

/** A signed decree of its own that names a worker; gives the line. */
export async function signedLine(
  db: Db,
  worker: string,
  { source, from, until, number = v7() }: Signed,
): Promise<string> {
  const [money, decree, line] = [v7(), v7(), v7()]
  await sql`insert into funding_source (regency_code, id, kind, name, opened_by, opened_at)
    values (${regency}, ${money}, ${source}, ${money}, 'test', ${at})`.execute(db)
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, number, signed_on, made_by, made_at)
    values (${regency}, ${decree}, 'SK', ${from}, ${until}, 'signed', ${number}, '2026-01-05', 'test', ${at})`.execute(
    db,
  )
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      signed, name)
    values (${regency}, ${line}, ${decree}, 'add', ${worker}, 'rentan', ${money}, ${from}, ${until}, true, '')`.execute(
    db,
  )
  return line
}
