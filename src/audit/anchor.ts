import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '../platform/day.ts'
import type { Db } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Links } from './links.ts'
import { sealAll } from './seal.ts'

/** The end of a chain on a day, short enough to be copied by hand and kept outside of the database. */
export interface Anchor {
  regencyCode: string
  /** yyyy-mm-dd */
  day: string
  rows: number
  /** 80 bits of the link, four groups of four. */
  proof: string
}

/** Crockford's: no sign that looks like another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The anchor of a regency as of now: everything written so far is linked first. */
export async function anchorNow(
  db: Db,
  links: Links,
  regencyCode: string,
  at: Date,
): Promise<Anchor | Refusal> {
  const { stuck } = await sealAll(db, links, regencyCode)
  const { rows } = await sql<{
    seq: number
    link: string
    mark: string
  }>`select seq, link, mark from audit_head
    where regency_code = ${regencyCode}`.execute(db)
  const [head] = rows
  if (!head || head.seq === 0) return refusal('audit-empty')
  if (stuck || head.mark !== links.mark(regencyCode, head.seq, head.link)) return refusal('audit-end-changed')
  return { regencyCode, day: dayOf(at), rows: head.seq, proof: proofOf(head.link) }
}

export const fitsAnchor = (anchor: Anchor, link: string): boolean => proofOf(link) === anchor.proof

/** `73.16 2026-11-23 12345 7K2M-…`: four parts, the last of five groups, of which the fifth finds slips of the pen. */
export const anchorText = (anchor: Anchor): string =>
  `${anchor.regencyCode} ${anchor.day} ${anchor.rows} ${anchor.proof}-${checkOf(anchor)}`

/** Reads what was copied by hand: small letters, O for 0, I and L for 1, any spaces or hyphens. */
export function readAnchor(text: string): { ok: true; anchor: Anchor } | Refusal {
  const [, regencyCode = '', day = '', count = '', written = ''] =
    /^\s*(\d\d\.\d\d)\s+(\d{4}-\d\d-\d\d)\s+(\d[\d.]*)\s+([\w\s-]+?)\s*$/.exec(text) ?? []
  const plain = written
    .toUpperCase()
    .replace(/[\s_-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const groups = plain.match(/.{4}/g) ?? []
  const anchor = {
    regencyCode,
    day,
    rows: Number(count.replaceAll('.', '')),
    proof: groups.slice(0, 4).join('-'),
  }
  const whole = plain.length === 20 && Number.isSafeInteger(anchor.rows) && anchor.rows > 0
  return whole && groups[4] === checkOf(anchor) ? { ok: true, anchor } : refusal('audit-anchor-unreadable')
}

const proofOf = (link: string): string => grouped(Buffer.from(link, 'base64url').subarray(0, 10))

function checkOf({ regencyCode, day, rows, proof }: Anchor): string {
  const text = `${regencyCode} ${day} ${rows} ${proof}`
  return grouped(createHash('sha256').update(text).digest().subarray(0, 5)).slice(0, 4)
}

/** Five bits a sign, four signs a group. */
function grouped(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => signs[Number.parseInt(five, 2)])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}
