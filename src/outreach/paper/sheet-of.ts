import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { dayOf } from '../../platform/day.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { Path } from '../paths/words.ts'
import { codeOf } from './codes.ts'

export interface SheetRow {
  code: string
  name: string
  rt: string
  path: Path
  employer: string | null
  outcome: string
}
export interface Sheet {
  campaign: string
  fromDay: string
  untilDay: string
  village: string
  district: string
  printedOn: string
  rows: SheetRow[]
}

/**
 * The list of a village as it is carried on paper or in a workbook: names as the village knows them, no NIK, a code each; by RT
 * and name. Who is protected by now is left out. Taking it out is an act that stands in the audit.
 */
export async function sheetOf(
  db: Db,
  acting: Acting,
  { campaign, village, format }: { campaign: string; village: string; format: 'pdf' | 'xlsx' },
): Promise<{ ok: true; sheet: Sheet } | Refusal> {
  const { regencyCode } = acting
  const { rows: heads } = await sql<Omit<Sheet, 'rows' | 'printedOn'>>`
    select c.title as campaign, c.from_day as "fromDay", c.until_day as "untilDay",
      coalesce(v.name, ${village}) as village, coalesce(d.name, '') as district
    from campaign c left join village v on v.code = ${village} left join district d on d.code = v.district_code
    where c.regency_code = ${regencyCode} and c.id = ${campaign}::uuid`.execute(db)
  const { rows } = await sql<Omit<SheetRow, 'code'> & { number: number; personId: string }>`
    select p.number, p.name, p.rt, p.path, p.employer, p.outcome, p.person_id as "personId" from campaign_person p
    where p.regency_code = ${regencyCode} and p.campaign_id = ${campaign}::uuid and p.village_code = ${village}
      and p.same_as is null and p.bpjs not in ('early', 'kept')
    order by p.rt = '', p.rt, p.name, p.number`.execute(db)
  const [head] = heads
  if (!head || rows.length === 0) return refusal('not-found')
  await tx(db, (trx) =>
    recordAct(trx, {
      ...acting,
      action: 'campaign.paper-taken',
      subjectKind: 'campaign',
      subjectId: campaign,
      detail: { rows: rows.length, village, format, shown: rows.map(({ personId }) => personId).join(' ') },
    }),
  )
  const sheet = {
    ...head,
    printedOn: dayOf(acting.at),
    rows: rows.map(({ number, personId: _, ...row }) => ({ ...row, code: codeOf(number) })),
  }
  return { ok: true, sheet }
}
