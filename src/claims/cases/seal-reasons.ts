import { sql } from 'kysely'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'

const aBatch = 500

/** Seals reasons of claims that an earlier version wrote in clear; nothing to do where there are none. */
export async function sealReasons(db: Db, key: Pick<Secrets, 'seal'>, regencyCode: string): Promise<void> {
  while (
    (await tx(db, (trx) => sealBatch(trx, key, regencyCode, 'claim_act', 'reason', 'reason_sealed'))) > 0
  );
  while (
    (await tx(db, (trx) => sealBatch(trx, key, regencyCode, 'claim', 'stuck_reason', 'stuck_sealed'))) > 0
  );
}

async function sealBatch(
  trx: Tx,
  key: Pick<Secrets, 'seal'>,
  regencyCode: string,
  table: 'claim' | 'claim_act',
  clear: 'reason' | 'stuck_reason',
  sealed: 'reason_sealed' | 'stuck_sealed',
): Promise<number> {
  const [of, from, into] = [sql.table(table), sql.ref(clear), sql.ref(sealed)]
  const { rows } = await sql<{ id: string; said: string }>`select id, ${from} as said from ${of}
    where regency_code = ${regencyCode} and ${from} <> '' order by id limit ${aBatch} for update`.execute(trx)
  if (rows.length === 0) return 0
  const now = rows.map(({ id, said }) => ({ id, sealed: key.seal(said).toString('hex') }))
  await sql`update ${of} t set ${from} = '', ${into} = decode(n.sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(now)}::jsonb) as n(id uuid, sealed text)
    where t.regency_code = ${regencyCode} and t.id = n.id`.execute(trx)
  return rows.length
}
