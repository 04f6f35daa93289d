import { sql } from 'kysely'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { contentOf, type RowText, rowText } from './canonical.ts'
import { beginning, type Links } from './links.ts'

/** Rows linked in one transaction: a few hundredths of a second, so that nobody waits long. */
const atOnce = 1000

/** What became of it: `stuck` when the end of the chain is not as this program left it; nothing is linked to that. */
export interface Sealed {
  rows: number
  stuck: boolean
}

/** Links what is committed and not yet linked, of every regency or of one. */
export async function sealAll(db: Db, links: Links, only?: string): Promise<Sealed> {
  const { rows: waiting } = await sql<{
    code: string
  }>`select distinct regency_code as code from audit_unsealed
    where ${only ?? null}::text is null or regency_code = ${only ?? null}`.execute(db)
  const done: Sealed = { rows: 0, stuck: false }
  for (const { code } of waiting) {
    let part: Sealed
    do {
      part = await tx(db, (trx) => sealSome(trx, links, code))
      done.rows += part.rows
      done.stuck ||= part.stuck
    } while (part.rows === atOnce)
  }
  return done
}

/** Whoever writes to the audit takes no lock of this; two sealers come one after the other. */
async function sealSome(trx: Tx, links: Links, regencyCode: string): Promise<Sealed> {
  const head = await lockHead(trx, links, regencyCode)
  if (!head) return { rows: 0, stuck: true }
  const { rows } = await sql<RowText>`select ${rowText} from audit_unsealed u
    join audit a on a.regency_code = u.regency_code and a.id = u.audit_id
    where u.regency_code = ${regencyCode} order by u.audit_id limit ${atOnce}`.execute(trx)
  if (rows.length === 0) return { rows: 0, stuck: false }
  let { seq, link } = head
  const made = rows.map((row) => {
    seq += 1
    link = links.link(link, seq, contentOf(regencyCode, row))
    return link
  })
  const ids = rows.map((row) => row.id)
  await sql`insert into audit_link (regency_code, seq, audit_id, link)
    select ${regencyCode}, ${head.seq} + n, id, link
    from unnest(${ids}::uuid[], ${made}::text[]) with ordinality as made(id, link, n)`.execute(trx)
  await sql`delete from audit_unsealed where regency_code = ${regencyCode} and audit_id = any(${ids}::uuid[])`.execute(
    trx,
  )
  await sql`update audit_head set seq = ${seq}, link = ${link}, mark = ${links.mark(regencyCode, seq, link)}
    where regency_code = ${regencyCode}`.execute(trx)
  return { rows: rows.length, stuck: false }
}

/** The end of the chain, held until the transaction is over; undefined when it is not as this program left it. */
async function lockHead(trx: Tx, links: Links, regencyCode: string) {
  await sql`insert into audit_head (regency_code, seq, link, mark)
    select ${regencyCode}, 0, ${beginning}, ${links.mark(regencyCode, 0, beginning)}
    where not exists (select from audit_link where regency_code = ${regencyCode})
    on conflict do nothing`.execute(trx)
  await sql`select from audit_head where regency_code = ${regencyCode} for update`.execute(trx)
  // A statement of its own: it sees the links of whoever held the lock before.
  const { rows } = await sql<{ seq: number; link: string; mark: string; last: number }>`select h.*,
      coalesce((select max(seq) from audit_link l where l.regency_code = h.regency_code), 0)::bigint as last
    from audit_head h where regency_code = ${regencyCode}`.execute(trx)
  const [head] = rows
  if (!head || head.last > head.seq) return undefined
  return head.mark === links.mark(regencyCode, head.seq, head.link) ? head : undefined
}
