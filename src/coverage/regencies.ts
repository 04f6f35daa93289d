import { type Kysely, sql } from 'kysely'
import { isTooSmall, liveGrants, maySeeFigure, reachOf } from '../access/questions.ts'
import { type Db, type Schema, within } from '../platform/db/index.ts'
import type { Scope } from '../platform/http/scope.ts'
import { type RegenciesView, regencyFigures } from './api.ts'
import { latestFigures } from './headline.ts'

interface Ground {
  /** Confined: what is read of a regency is read within it. */
  db: Db
  /** Knows who may act where. */
  wholeDb: Db
}
type Regency = RegenciesView['regencies'][number]
interface Open {
  code: string
  name: string
  grantId: string | null
}

/**
 * The totals of each regency somebody may see: those they hold a grant for as a whole, or all of a province. Each regency
 * is read by itself, within itself alone: no statement looks into two.
 */
export async function listRegencies({ db, wholeDb }: Ground, scope: Scope, at: Date): Promise<RegenciesView> {
  const open =
    scope.role === 'province'
      ? await ofProvince(wholeDb, scope.regencyCode)
      : await ofGrants(wholeDb, scope, at)
  const regencies: Regency[] = []
  for (const one of open) {
    const reach = { regencyCode: one.code, districtCode: '', villageCode: '', lists: 'none' }
    const latest = await within(reach, () => latestFigures(db, one.code))
    regencies.push({
      ...one,
      asOf: latest?.asOf ?? null,
      figures: latest && told(scope.role, latest.figures),
    })
  }
  return { province: scope.role === 'province', regencies }
}

/** The figures the role may see; a count so small that it could point at somebody is null. */
function told(role: string, figures: Record<string, number>): NonNullable<Regency['figures']> {
  const shown = regencyFigures.options
    .filter((id) => maySeeFigure(role, id))
    .map((id) => [id, id !== 'coveragePercent' && isTooSmall(role, figures[id]!) ? null : figures[id]!])
  return Object.fromEntries(shown)
}

async function ofProvince(db: Kysely<Schema>, provinceCode: string): Promise<Open[]> {
  const { rows } = await sql<Open>`select r.code, r.name, null as "grantId" from regency r
    where r.province_code = ${provinceCode} order by r.code`.execute(db)
  return rows
}

async function ofGrants(db: Kysely<Schema>, { userId }: Scope, at: Date): Promise<Open[]> {
  const grants = (await liveGrants(db, userId, at)).filter(({ role }) => reachOf(role) === 'regency')
  const first = new Map(grants.toReversed().map((grant) => [grant.regencyCode, grant.id]))
  const { rows } = await sql<{ code: string; name: string }>`select code, name from regency
    where code = any(${[...first.keys()]}::text[]) order by code`.execute(db)
  return rows.map((regency) => ({ ...regency, grantId: first.get(regency.code)! }))
}
