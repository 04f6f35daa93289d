import type { Db, Tx } from '../platform/db/index.ts'
import type { Verdict } from './api.ts'
import type { Links } from './links.ts'

/** Where a chain went from the key of a generation to the next: the last link under the old one. */
export interface Seam {
  generation: number
  seq: number
  link: string
  mark: string
}

export const readSeams = (db: Db | Tx, regencyCode: string): Promise<Seam[]> =>
  db
    .selectFrom('audit_seam')
    .select(['generation', 'seq', 'link', 'mark'])
    .where('regency_code', '=', regencyCode)
    .orderBy('generation')
    .execute()

/** Links as each row of this chain has them: those up to a seam are of the key before it. */
export function linksAlong(links: Links, seams: readonly Seam[]): Links {
  if (seams.length === 0) return links
  return {
    ...links,
    link(before, seq, content) {
      const seam = seams.find((one) => seq <= one.seq)
      const made = seam && links.earlier[seam.generation]
      return (made ?? links.link)(before, seq, content)
    },
  }
}

/** A seam pins, under the key after it, how the chain stood: whoever has only the old key cannot make the old part anew. */
export async function faultOfSeams(
  db: Db,
  links: Links,
  regencyCode: string,
  seams: readonly Seam[],
): Promise<Verdict['firstBroken']> {
  for (const { generation, seq, link, mark } of seams) {
    const stored = await db
      .selectFrom('audit_link')
      .select('link')
      .where('regency_code', '=', regencyCode)
      .where('seq', '=', seq)
      .executeTakeFirst()
    const right = mark === links.seamMark(regencyCode, generation, seq, link)
    if (!right || (seq > 0 && stored?.link !== link)) return { seq, id: null, at: null, what: 'seam-changed' }
  }
  return null
}

/**
 * The chain goes over to another key: what it is so far is pinned with the new one, and so are its end and the seams
 * before. Rows not linked yet will be linked with the new key.
 */
export async function sewSeams(trx: Tx, before: Links, after: Links, generation: number): Promise<void> {
  const heads = await trx.selectFrom('audit_head').selectAll().orderBy('regency_code').forUpdate().execute()
  for (const { regency_code: regencyCode, seq, link, mark } of heads) {
    if (mark !== before.mark(regencyCode, seq, link)) throw new Error('the end of an audit chain was changed')
    const seams = [...(await readSeams(trx, regencyCode)), { generation, seq, link }]
    await trx.deleteFrom('audit_seam').where('regency_code', '=', regencyCode).execute()
    const rows = seams.map((seam) => ({
      regency_code: regencyCode,
      generation: seam.generation,
      seq: seam.seq,
      link: seam.link,
      mark: after.seamMark(regencyCode, seam.generation, seam.seq, seam.link),
    }))
    await trx.insertInto('audit_seam').values(rows).execute()
    await trx
      .updateTable('audit_head')
      .set({ mark: after.mark(regencyCode, seq, link) })
      .where('regency_code', '=', regencyCode)
      .execute()
  }
}
