import { sql } from 'kysely'
import { contentOf, type RowText, rowText } from '../../src/audit/canonical.ts'
import { beginning, type Links } from '../../src/audit/links.ts'
import { copyInto, type Db } from '../../src/platform/db/index.ts'
import { regencyCode } from '../ground.ts'

const atOnce = 100_000

/** The chain over rows that were made in one go: linked as the sealer links them, stored by COPY. */
export async function chain(db: Db, links: Links, rows: number): Promise<void> {
  let link = beginning
  let last = '00000000-0000-0000-0000-000000000000'
  for (let seq = 0; seq < rows; ) {
    const { rows: some } = await sql<RowText>`select ${rowText} from audit a
      where a.regency_code = ${regencyCode} and a.id > ${last} order by a.id limit ${atOnce}`.execute(db)
    const made = some.map((one) => {
      seq += 1
      link = links.link(link, seq, contentOf(regencyCode, one))
      return [regencyCode, seq, one.id, link]
    })
    await copyInto(db, 'audit_link', ['regency_code', 'seq', 'audit_id', 'link'], made)
    last = some.at(-1)!.id
  }
  await sql`insert into audit_head (regency_code, seq, link, mark)
    values (${regencyCode}, ${rows}, ${link}, ${links.mark(regencyCode, rows, link)})
    on conflict (regency_code) do update set seq = excluded.seq, link = excluded.link, mark = excluded.mark`.execute(
    db,
  )
  await sql`vacuum analyze audit_link`.execute(db)
}
