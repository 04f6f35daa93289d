import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { OfficeBody } from '../api.ts'
import type { Acting } from '../imports/ground.ts'
import { plainName } from './plain-name.ts'

/** Makes an office known. One that differs from a known one in a letter alone is refused, unless somebody says it is another. */
export function addOffice(
  db: Db,
  { regencyCode, actor, at }: Acting,
  given: OfficeBody,
): Promise<{ ok: true; id: string } | Refusal> {
  return tx(db, async (trx) => {
    const near = await nearOffice(trx, regencyCode, given.name)
    if (near?.same) return refusal('office-known', { name: near.name })
    if (near && !given.another) return refusal('office-near', { name: near.name })
    const id = v7()
    const office = {
      regency_code: regencyCode,
      id,
      name: given.name.trim(),
      kind: given.kind,
      created_at: at,
    }
    await trx.insertInto('office').values(office).execute()
    const act = { regencyCode, actor, at, action: 'office.added', subjectKind: 'office', subjectId: id }
    await recordAct(trx, { ...act, detail: { kind: given.kind } })
    return { ok: true, id }
  })
}

/** The known office of this name, or else of a name a letter away; numbers in names tell offices apart. */
export async function nearOffice(
  db: Db | Tx,
  regencyCode: string,
  name: string,
): Promise<{ name: string; same: boolean } | undefined> {
  const asked = plainName(sql`${name}::text`)
  const known = plainName(sql`o.name`)
  const digits = (text: typeof asked) => sql`regexp_replace(${text}, '\\D', '', 'g')`
  const { rows } = await sql<{ name: string; same: boolean }>`select o.name, ${known} = ${asked} as same
    from office o where o.regency_code = ${regencyCode} and (${known} = ${asked} or (length(${asked}) < 200
      and length(${known}) < 200 and levenshtein_less_equal(${known}, ${asked}, 1) <= 1
      and ${digits(known)} = ${digits(asked)}))
    order by same desc, o.name limit 1`.execute(db)
  return rows[0]
}

/** The id of a known office, however it was spelt in capitals, spaces and dots. */
export async function findOffice(db: Db, regencyCode: string, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select o.id from office o where o.regency_code = ${regencyCode}
    and ${plainName(sql`o.name`)} = ${plainName(sql`${name}::text`)} order by o.created_at, o.id limit 1`.execute(
    db,
  )
  return rows[0]?.id
}
