import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { ChainView, Verdict } from './api.ts'
import type { Links } from './links.ts'
import { type VerifyAsked, verifyChain } from './verify.ts'

const action = 'audit.verified'

/** Verifies, and writes down that it was done and how it came out. */
export async function checkChain(
  db: Db,
  links: Links,
  acting: { regencyCode: string; actor: string; now: () => Date },
  asked: VerifyAsked = {},
): Promise<Verdict> {
  const { regencyCode, actor, now } = acting
  const verdict = await verifyChain(db, links, regencyCode, asked)
  const { ok, rows, firstBroken } = verdict
  await recordAct(db, {
    regencyCode,
    actor,
    at: now(),
    action,
    subjectKind: 'audit',
    subjectId: 'chain',
    detail: { ok, rows, ...firstBroken, anchor: asked.anchor?.rows ?? null },
  })
  return verdict
}

/** How long the chain is and how the last check came out. */
export async function readChain(db: Db, regencyCode: string): Promise<Omit<ChainView, 'checking'>> {
  const { rows } = await sql<{ rows: number; waiting: number }>`select
      coalesce((select seq from audit_head where regency_code = ${regencyCode}), 0)::bigint as rows,
      (select count(*) from audit_unsealed where regency_code = ${regencyCode}) as waiting`.execute(db)
  const last = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'detail'])
    .where('regency_code', '=', regencyCode)
    .where('action', '=', action)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { ...rows[0]!, lastCheck: last ? told(last) : null }
}

function told({ at, actor, detail }: { at: Date; actor: string; detail: unknown }): ChainView['lastCheck'] {
  const { ok, rows, seq, id, at: when, what } = detail as Verdict & NonNullable<Verdict['firstBroken']>
  return {
    ok,
    rows,
    firstBroken: ok ? null : { seq: seq ?? null, id: id ?? null, at: when ?? null, what },
    at: at.toISOString(),
    by: actor,
  }
}
