import { sql } from 'kysely'
import { isTooSmall } from '../../access/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Path } from '../paths/words.ts'
import { type Standing, standings } from '../visits/words.ts'
import type { Campaign, CampaignsView, CampaignView, FunnelQuery, FunnelView } from './api.ts'
import { type Counted, funnelOf } from './sums.ts'

type Row = Omit<Campaign, 'funnel' | 'costEach' | 'madeAt' | 'closedAt'> & {
  madeAt: Date
  closedAt: Date | null
}
type Cell = Counted & { campaign: string; village: string; district: string; path: Path }

/** Every campaign with its funnel in sum, the newest first. */
export async function getCampaigns(db: Db, regencyCode: string, id?: string): Promise<CampaignsView> {
  const { rows } = await sql<Row>`
    select c.id, c.title, c.from_day as "fromDay", c.until_day as "untilDay", o.name as office, c.villages, c.paths, c.target,
      c.cost, c.as_of as "asOf", c.made_by as "madeBy", c.made_at as "madeAt", c.closed_at as "closedAt",
      c.closed_reason as "closedReason"
    from campaign c left join office o on o.regency_code = ${regencyCode} and o.id = c.office_id
    where c.regency_code = ${regencyCode} and (${id ?? null}::uuid is null or c.id = ${id ?? null}::uuid)
    order by c.closed_at is not null, c.made_at desc, c.id`.execute(db)
  const { rows: cells } = await sql<Counted & { campaign: string }>`
    select campaign_id as campaign, outcome, bpjs, sum(people)::int as people from campaign_cell
    where regency_code = ${regencyCode} and (${id ?? null}::uuid is null or campaign_id = ${id ?? null}::uuid)
    group by 1, 2, 3`.execute(db)
  const of = Map.groupBy(cells, ({ campaign }) => campaign)
  return rows.map(({ madeAt, closedAt, ...row }) => {
    const funnel = funnelOf(of.get(row.id) ?? [])
    return {
      ...row,
      madeAt: madeAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      costEach: row.cost === null || funnel.paid === 0 ? null : Math.round(row.cost / funnel.paid),
      funnel,
    }
  })
}

/** One campaign by village, path and outcome. */
export async function getCampaign(
  db: Db,
  regencyCode: string,
  id: string,
): Promise<CampaignView | undefined> {
  const [campaign] = await getCampaigns(db, regencyCode, id)
  if (!campaign) return undefined
  const cells = await cellsOf(db, regencyCode, { campaign: id })
  const names = await namesOf(db, cells)
  const sum = (some: readonly Counted[]) => some.reduce((all, { people }) => all + people, 0)
  const { rows } = await sql<{
    day: string | null
  }>`select max(as_of) as day from coverage_snapshot where regency_code = ${regencyCode}`.execute(db)
  return {
    ...campaign,
    listDay: rows[0]?.day ?? null,
    outcomes: standings
      .map((outcome: Standing) => ({
        outcome,
        people: sum(cells.filter((cell) => cell.outcome === outcome)),
      }))
      .filter(({ people }) => people > 0),
    places: [...Map.groupBy(cells, ({ village }) => village)]
      .map(([code, some]) => ({
        code,
        name: names.get(code) ?? '',
        district: names.get(some[0]!.district) ?? '',
        funnel: funnelOf(some),
      }))
      .sort((a, b) => a.district.localeCompare(b.district) || a.name.localeCompare(b.name)),
    byPath: [...Map.groupBy(cells, ({ path }) => path)]
      .map(([path, some]) => ({ path, funnel: funnelOf(some) }))
      .sort((a, b) => b.funnel.target - a.funnel.target),
  }
}

/** The funnel of all campaigns or of one, by village, district, office, path or campaign. */
export async function getFunnel(
  db: Db,
  regencyCode: string,
  { by, campaign, district }: FunnelQuery,
  role: string,
): Promise<FunnelView> {
  const cells = await cellsOf(db, regencyCode, { campaign, district })
  const places = await namesOf(db, cells)
  const campaigns = new Map((await getCampaigns(db, regencyCode)).map((one) => [one.id, one] as const))
  const key = {
    village: (cell: Cell) => [cell.village, places.get(cell.village) ?? ''] as const,
    district: (cell: Cell) => [cell.district, places.get(cell.district) ?? ''] as const,
    office: (cell: Cell) => {
      const office = campaigns.get(cell.campaign)?.office ?? ''
      return [office, office] as const
    },
    path: (cell: Cell) => [cell.path, cell.path] as const,
    campaign: (cell: Cell) => [cell.campaign, campaigns.get(cell.campaign)?.title ?? ''] as const,
  }[by]
  return {
    all: funnelOf(cells),
    rows: [...Map.groupBy(cells, (cell) => key(cell)[0])]
      .map(([code, some]) => ({ code, name: key(some[0]!)[1], funnel: funnelOf(some) }))
      .filter(({ funnel }) => !isTooSmall(role, funnel.target))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

async function cellsOf(
  db: Db,
  regencyCode: string,
  {
    campaign = null,
    district = null,
  }: { campaign?: string | null | undefined; district?: string | null | undefined },
): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    select campaign_id as campaign, village_code as village, district_code as district, path, outcome, bpjs, people
    from campaign_cell where regency_code = ${regencyCode}
      and (${campaign}::uuid is null or campaign_id = ${campaign}::uuid)
      and (${district}::text is null or district_code = ${district}::text)`.execute(db)
  return rows
}

async function namesOf(db: Db, cells: readonly Cell[]): Promise<Map<string, string>> {
  const codes = [...new Set(cells.flatMap(({ village, district }) => [village, district]))]
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from village where code = any(${codes}::text[])
    union all select code, name from district where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
