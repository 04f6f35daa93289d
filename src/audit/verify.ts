import { sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'
import { type Anchor, fitsAnchor } from './anchor.ts'
import type { BrokenKind, Verdict } from './api.ts'
import { contentOf, type RowText, rowText } from './canonical.ts'
import { beginning, type Links } from './links.ts'
import { sealAll } from './seal.ts'
import { faultOfSeams, linksAlong, readSeams } from './seams.ts'

type Broken = NonNullable<Verdict['firstBroken']>
export interface VerifyAsked {
  /** A printed end of an earlier day that the chain must have gone through. */
  anchor?: Anchor | undefined
  progress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

interface LinkedRow extends RowText {
  seq: number
  link: string
  linked_id: string
  /** Null where the row is gone, and then every column of it. */
  there: string | null
}

const batch = 5000

/** Reads the whole chain of a regency in short statements, and names the first place where it does not hold. */
export async function verifyChain(
  db: Db,
  links: Links,
  regencyCode: string,
  { anchor, progress, signal }: VerifyAsked = {},
): Promise<Verdict> {
  await sealAll(db, links, regencyCode)
  const end = await readEnd(db, regencyCode)
  const seams = await readSeams(db, regencyCode)
  const walked = await walk(db, linksAlong(links, seams), regencyCode, end, { anchor, progress, signal })
  const firstBroken =
    walked.broken ??
    (await faultOfSeams(db, links, regencyCode, seams)) ??
    faultOfEnd(links, regencyCode, end, walked, anchor) ??
    (await strayRow(db, regencyCode))
  return { ok: firstBroken === null, rows: walked.seq, firstBroken }
}

interface End {
  /** What the head row says; undefined when it is gone. */
  head: { seq: number; link: string; mark: string } | undefined
  /** The highest number there is. */
  last: number
}

async function readEnd(db: Db, regencyCode: string): Promise<End> {
  const { rows } = await sql<{
    seq: number | null
    link: string
    mark: string
    last: number
  }>`select h.seq, h.link, h.mark,
      coalesce((select max(seq) from audit_link where regency_code = ${regencyCode}), 0)::bigint as last
    from (select 1) one left join audit_head h on h.regency_code = ${regencyCode}`.execute(db)
  const [{ seq, link, mark, last }] = rows as [(typeof rows)[number]]
  return { head: seq === null ? undefined : { seq, link, mark }, last }
}

interface Walked {
  seq: number
  link: string
  broken: Broken | null
}

async function walk(
  db: Db,
  links: Links,
  regencyCode: string,
  { head, last }: End,
  { anchor, progress, signal }: VerifyAsked,
): Promise<Walked> {
  let seq = 0
  let link = beginning
  const until = Math.max(last, head?.seq ?? 0)
  let next = readBatch(db, regencyCode, 0, until)
  for (;;) {
    const rows = await next
    signal?.throwIfAborted()
    const final = rows.length < batch
    // The database reads on while these are hashed.
    if (!final) next = readBatch(db, regencyCode, rows.at(-1)!.seq, until)
    next.catch(() => undefined)
    for (const [i, row] of rows.entries()) {
      if (row.seq !== seq + 1) return { seq, link, broken: gone(seq + 1, 'link-removed') }
      if (row.there === null)
        return { seq, link, broken: { ...gone(row.seq, 'row-removed'), ...byId(row.linked_id) } }
      const right = links.link(link, row.seq, contentOf(regencyCode, row))
      if (row.link !== right) {
        const after = rows[i + 1] ?? (final ? undefined : (await next)[0])
        return { seq, link, broken: mismatch(links, regencyCode, row, right, after, head) }
      }
      if (anchor?.rows === row.seq && !fitsAnchor(anchor, right))
        return { seq, link, broken: { ...placeOf(row), what: 'anchor-differs' } }
      seq = row.seq
      link = right
    }
    progress?.(seq, until)
    if (final) return { seq, link, broken: null }
  }
}

async function readBatch(db: Db, regencyCode: string, after: number, until: number): Promise<LinkedRow[]> {
  const { rows } =
    await sql<LinkedRow>`select l.seq, l.link, l.audit_id::text as linked_id, a.id::text as there, ${rowText}
    from (select * from audit_link where regency_code = ${regencyCode} and seq > ${after} and seq <= ${until}
      order by seq limit ${batch}) l
    left join audit a on a.regency_code = ${regencyCode} and a.id = l.audit_id order by l.seq`.execute(db)
  return rows
}

/** The link was changed and not the row, when what comes after hangs on the link as it should have been. */
function mismatch(
  links: Links,
  regencyCode: string,
  row: LinkedRow,
  right: string,
  after: LinkedRow | undefined,
  head: End['head'],
): Broken {
  const goesOn = after
    ? after.there !== null && links.link(right, row.seq + 1, contentOf(regencyCode, after)) === after.link
    : head?.link === right
  return { ...placeOf(row), what: goesOn ? 'link-changed' : 'row-changed' }
}

function faultOfEnd(
  links: Links,
  regencyCode: string,
  { head, last }: End,
  { seq, link }: Walked,
  anchor: Anchor | undefined,
): Broken | null {
  if (!head) return last === 0 && !anchor ? null : gone(seq + 1, 'head-removed')
  if (head.seq > seq) return gone(seq + 1, 'end-removed')
  const marked = head.mark === links.mark(regencyCode, head.seq, head.link)
  if (head.seq < seq || head.link !== link || !marked) return gone(head.seq, 'head-changed')
  return anchor && anchor.rows > seq ? gone(seq + 1, 'end-removed') : null
}

/** A row that the program did not write: neither linked nor waiting; or one taken away before it was linked. */
async function strayRow(db: Db, regencyCode: string): Promise<Broken | null> {
  // One statement, so that rows written and linked meanwhile do not count on one side only.
  const { rows } = await sql<{ all: number; known: number; lost: string | null }>`select
      (select count(*) from audit where regency_code = ${regencyCode}) as all,
      (select count(*) from audit_link where regency_code = ${regencyCode})
        + (select count(*) from audit_unsealed where regency_code = ${regencyCode}) as known,
      (select min(audit_id::text) from audit_unsealed u where regency_code = ${regencyCode} and not exists
        (select from audit a where a.regency_code = u.regency_code and a.id = u.audit_id)) as lost`.execute(
    db,
  )
  const [count] = rows as [(typeof rows)[number]]
  if (count.lost !== null) return { seq: null, ...byId(count.lost), what: 'removed-unsealed' }
  if (count.all === count.known) return null
  const stray = await sql<{
    id: string
  }>`select a.id::text as id from audit a where a.regency_code = ${regencyCode}
      and not exists (select from audit_link l where l.regency_code = ${regencyCode} and l.audit_id = a.id)
      and not exists (select from audit_unsealed u where u.regency_code = ${regencyCode} and u.audit_id = a.id)
    order by a.id limit 1`.execute(db)
  const [row] = stray.rows
  return row ? { seq: null, ...byId(row.id), what: 'row-added' } : null
}

const gone = (seq: number, what: BrokenKind): Broken => ({ seq, id: null, at: null, what })
const placeOf = (row: LinkedRow) => ({
  seq: row.seq,
  id: row.linked_id,
  at: isoOf(Number(row.at) * 1000),
})

/** A UUIDv7 begins with the time it was made, also when its row is gone. */
function byId(id: string) {
  return { id, at: isoOf(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)) }
}

/** Null for a time beyond any calendar: whoever changes a row may write such. */
const isoOf = (ms: number) => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null)
