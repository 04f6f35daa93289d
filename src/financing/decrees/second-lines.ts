import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { movesOf } from './follow-people.ts'

export interface SecondLine {
  line: string
  /** Whom it speaks of now, and who has a line of the same months already. */
  person: string
}

/** Signed lines that could not follow their worker, once `followPeople` has moved those that could. */
export async function secondLines(trx: Tx, regencyCode: string): Promise<SecondLine[]> {
  const moves = (await movesOf(trx, regencyCode)).filter(({ id, now }) => id !== now)
  if (moves.length === 0) return []
  const { rows } = await sql<SecondLine>`select l.id as line, m.now as person from decree_line l
    join jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, now uuid) on m.id = l.worker_id
    where l.regency_code = ${regencyCode} and l.signed and l.kind = 'add'`.execute(trx)
  return rows
}
