import { sql } from 'kysely'
import { searchName } from '../../linkage/index.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { copyInto, type Tx } from '../../platform/db/index.ts'
import { openTold } from '../events/told.ts'
import type { ToldOfHeir } from '../heirs/keep-heir.ts'

/** What a name and a birth date say of who it is, by key: nothing of it can be read, and it ends with the transaction. */
const personPrint = (key: Secrets, name: string, bornOn: string | null): string | null =>
  bornOn === null ? null : key.index('person', `${searchName(name)} ${bornOn}`)

/**
 * case_now, heir_now and dead_now: the cases as they stand with whom the lists know them to be, their heirs, and the dead who
 * might be one of them. What is sealed is opened here and compared by keyed fingerprints alone.
 */
export async function layOutCases(trx: Tx, key: Secrets, regencyCode: string): Promise<void> {
  await layOutTold(trx, key, regencyCode)
  await sql`create temp table case_now on commit drop as
    select e.id as event_id, e.number, e.kind, e.cause, e.happened_on, e.told_by, e.name, e.birth_date as told_born_on,
      coalesce(e.birth_date, p.birth_date) as born_on, e.person_id, p.worker_id,
      coalesce(p.participant_id, m.participant_id) as participant_id, coalesce(e.nik_index, p.nik_index) as nik_index,
      coalesce(e.person_id::text, e.nik_index, e.id::text) as who, t.place, t.employer, t.phone, t.teller
    from claim_event e
    join told_now t on t.event_id = e.id
    left join coverage_person p on p.regency_code = ${regencyCode} and p.person_id = e.person_id
    left join worker_match m on m.regency_code = ${regencyCode} and m.worker_id = p.worker_id and m.status = 'registered'
    where e.regency_code = ${regencyCode} and e.withdrawn_at is null`.execute(trx)
  await layOutHeirs(trx, key, regencyCode)
  await layOutDead(trx, key, regencyCode)
  for (const table of ['case_now', 'heir_now', 'dead_now'])
    await sql`analyze ${sql.table(table)}`.execute(trx)
}

async function layOutTold(trx: Tx, key: Secrets, regencyCode: string): Promise<void> {
  await sql`create temp table told_now (event_id uuid primary key, place boolean, employer boolean, phone text, teller text)
    on commit drop`.execute(trx)
  const events = await trx
    .selectFrom('claim_event')
    .select(['id', 'told_sealed'])
    .where('regency_code', '=', regencyCode)
    .where('withdrawn_at', 'is', null)
    .execute()
  await copyInto(
    trx,
    'told_now',
    ['event_id', 'place', 'employer', 'phone', 'teller'],
    events.map(({ id, told_sealed }) => {
      const { place, employer, reporterPhone, reporterName } = openTold(key, told_sealed)
      const phone = reporterPhone.replace(/\D/g, '').replace(/^62/, '0')
      const teller = searchName(reporterName)
      return [
        id,
        place !== '',
        employer !== '',
        phone.length < 8 ? null : key.index('phone', phone),
        teller === '' ? null : key.index('person', teller),
      ]
    }),
  )
}

async function layOutHeirs(trx: Tx, key: Secrets, regencyCode: string): Promise<void> {
  await sql`create temp table heir_now (heir_id uuid primary key, event_id uuid, relation text, alive boolean, born_on date,
    account_index text, account_mask text, print text) on commit drop`.execute(trx)
  const heirs = await trx
    .selectFrom('claim_heir')
    .select([
      'id',
      'event_id',
      'relation',
      'alive',
      'born_on',
      'account_index',
      'account_mask',
      'told_sealed',
    ])
    .where('regency_code', '=', regencyCode)
    .where('removed_at', 'is', null)
    .execute()
  await copyInto(
    trx,
    'heir_now',
    ['heir_id', 'event_id', 'relation', 'alive', 'born_on', 'account_index', 'account_mask', 'print'],
    heirs.map((heir) => [
      heir.id,
      heir.event_id,
      heir.relation,
      heir.alive,
      heir.born_on,
      heir.account_index,
      heir.account_mask,
      personPrint(key, (JSON.parse(key.open(heir.told_sealed)) as ToldOfHeir).name, heir.born_on),
    ]),
  )
}

/** Dead workers born on the day of some heir; only these can be one. */
async function layOutDead(trx: Tx, key: Secrets, regencyCode: string): Promise<void> {
  await sql`create temp table dead_now (print text, died_on date, what text, name text, ref uuid) on commit drop`.execute(
    trx,
  )
  const { rows } = await sql<{
    name: string
    bornOn: string
    diedOn: string
    what: string
    said: string
    ref: string | null
  }>`
    select c.name, c.born_on as "bornOn", c.happened_on as "diedOn", 'case' as what, c.number as said, c.event_id as ref
    from case_now c where c.kind = 'death' and c.born_on in (select h.born_on from heir_now h)
    union all
    select k.name, k.birth_date, k.standing_on, 'register', '', null from worker k
    where k.regency_code = ${regencyCode} and k.standing = 'dead' and k.standing_on is not null
      and k.birth_date in (select h.born_on from heir_now h)`.execute(trx)
  await copyInto(
    trx,
    'dead_now',
    ['print', 'died_on', 'what', 'name', 'ref'],
    rows.map(({ name, bornOn, diedOn, what, said, ref }) => [
      personPrint(key, name, bornOn),
      diedOn,
      what,
      said,
      ref,
    ]),
  )
}
