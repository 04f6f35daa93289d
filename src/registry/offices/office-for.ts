import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { FileKind } from '../api.ts'
import { mayImport } from '../import-rules.ts'
import { nearOffice } from './add-office.ts'

interface Asked {
  kind: FileKind
  group?: string | undefined
  officeName?: string | undefined
}

/** The office a file is imported for: one's own, or a known one; a new one whose name is not a slip of a known one's. */
export async function officeFor(
  db: Db,
  { role, regencyCode, lists, officeName: own }: Scope,
  { kind, group, officeName = '' }: Asked,
): Promise<{ ok: true; officeName: string } | Refusal> {
  if (!mayImport(role, kind, group) || lists === 'none') return refusal('import-not-yours')
  if (lists === 'participants')
    return { ok: true, officeName: own || (await keeperOfParticipants(db, regencyCode)) }
  if (lists !== 'all') return { ok: true, officeName: own }
  if (officeName === '') return refusal('invalid-request', { fields: 'officeName' })
  const near = await nearOffice(db, regencyCode, officeName)
  return near && !near.same ? refusal('office-near', { name: near.name }) : { ok: true, officeName }
}

/** Whoever sent the participant list last. */
async function keeperOfParticipants(db: Db, regencyCode: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select o.name from list l
    join office o on o.regency_code = l.regency_code and o.id = l.office_id
    left join import i on i.regency_code = l.regency_code and i.list_id = l.id
    where l.regency_code = ${regencyCode} and l.kind = 'participants'
    order by i.created_at desc nulls last limit 1`.execute(db)
  return rows[0]?.name ?? wordsOf('id')('import.branch')
}
