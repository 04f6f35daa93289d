import { sql } from 'kysely'
import { lawOf } from '../law/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { Language } from '../platform/i18n.ts'
import { currentImports } from '../registry/questions.ts'
import type { JknView } from './api.ts'
import { costOfRows, rateOf } from './cost.ts'
import { figuresIn } from './figures.ts'
import { type Segment, type State, segments, states, type Waste, wastes } from './states.ts'
import { reaches, shareIn, uhcLevels } from './uhc.ts'

interface MemberCell {
  segment: Segment
  active: boolean
  waste: Waste | ''
  withNik: boolean
  people: number
  rows: number
  wasteRows: number
}

/** The health insurance as the lists of BPJS Kesehatan say it, beside the protection at work; all sums of the roll-up. */
export async function getJkn(
  db: Db,
  regencyCode: string,
  today: string,
  language: Language,
): Promise<JknView> {
  const lists = await listsOf(db, regencyCode)
  const { rows: cells } = await sql<JknView['workers']['cells'][number]>`
    select protection, state, sum(people)::integer as people from jkn_cell
    where regency_code = ${regencyCode} and side = 'worker' group by 1, 2 order by 1, 2`.execute(db)
  const { rows: members } = await sql<MemberCell>`
    select segment, active, waste, with_nik as "withNik", sum(people)::integer as people, sum(rows)::integer as rows,
      sum(waste_rows)::integer as "wasteRows"
    from jkn_cell where regency_code = ${regencyCode} and side = 'member' group by 1, 2, 3, 4`.execute(db)
  const sum = (of: 'people' | 'rows' | 'wasteRows', which: (cell: MemberCell) => boolean) =>
    members.reduce((all, cell) => (which(cell) ? all + cell[of] : all), 0)
  const paid = ({ segment, active }: MemberCell) => segment === 'regency' && active

  // What is paid next is what the list of the latest day says.
  const month = (lists[0]?.asOf ?? today).slice(0, 7)
  const rate = rateOf(await lawOf(db, regencyCode), month, language)
  const priced = (rows: number, months = 1) => (rate ? costOfRows(rows, rate.amount, months) : null)
  const billed = sum('rows', paid)
  const kinds = wastes.map((kind) => {
    const rows = sum('wasteRows', ({ waste }) => waste === kind)
    return { kind, people: sum('people', ({ waste }) => waste === kind), rows, monthly: priced(rows) }
  })
  // Money goes by what is billed; somebody without NIK may be billed twice as well.
  const isUnchecked = (cell: MemberCell) => paid(cell) && !cell.withNik
  const unchecked = { people: sum('people', isUnchecked), rows: sum('rows', isUnchecked) }
  const [registered, active] = [sum('people', () => true), sum('people', (cell) => cell.active)]
  const { rows: days } = await sql<{ day: string | null }>`
    select max(as_of)::text as day from coverage_snapshot where regency_code = ${regencyCode}`.execute(db)
  return {
    lists,
    coverageAsOf: days[0]?.day ?? null,
    workers: {
      total: cells.reduce((all, cell) => all + cell.people, 0),
      byState: Object.fromEntries(
        states.map((state) => [
          state,
          cells.reduce((all, cell) => (cell.state === state ? all + cell.people : all), 0),
        ]),
      ) as Record<State, number>,
      cells,
    },
    members: {
      registered,
      active,
      withoutNik: sum('people', ({ withNik }) => !withNik),
      segments: segments.map((segment) => ({
        segment,
        active: sum('people', (cell) => cell.segment === segment && cell.active),
        inactive: sum('people', (cell) => cell.segment === segment && !cell.active),
        activeRows: sum('rows', (cell) => cell.segment === segment && cell.active),
      })),
    },
    regencyPays: {
      people: sum('people', paid),
      rows: billed,
      month,
      rate,
      monthly: priced(billed),
      yearly: priced(billed, 12),
    },
    waste: {
      monthly: priced(kinds.reduce((all, { rows }) => all + rows, 0)),
      kinds,
      unchecked: { ...unchecked, monthly: priced(unchecked.rows) },
    },
    uhc: await uhcOf(db, regencyCode, {
      registered,
      active,
      byRegency: sum('people', ({ segment }) => segment === 'regency'),
    }),
    figures: figuresIn(language),
  }
}

/** The lists in use, the latest first. */
async function listsOf(db: Db, regencyCode: string): Promise<JknView['lists']> {
  const { rows } = await sql<JknView['lists'][number]>`
    select l.name, o.name as office, c.as_of as "asOf", coalesce((i.counts ->> 'rows')::integer, 0) as rows,
      coalesce((i.counts ->> 'rejected')::integer, 0) as rejected
    from (${currentImports(regencyCode)}) c
    join import i on i.regency_code = ${regencyCode} and i.id = c.id
    join list l on l.regency_code = ${regencyCode} and l.id = c.list_id
    join office o on o.regency_code = ${regencyCode} and o.id = l.office_id
    where c.kind = 'jkn' order by c.as_of desc, l.name`.execute(db)
  return rows
}

async function uhcOf(
  db: Db,
  regencyCode: string,
  { registered, active, byRegency }: { registered: number; active: number; byRegency: number },
): Promise<JknView['uhc']> {
  const entered = await db
    .selectFrom('official_total')
    .select(['value', 'as_of', 'source'])
    .where('regency_code', '=', regencyCode)
    .where('indicator', '=', 'population')
    .where('withdrawn_at', 'is', null)
    .orderBy('as_of', 'desc')
    .orderBy('entered_at', 'desc')
    .executeTakeFirst()
  const population = entered?.value ?? 0
  const of = (part: number) => (registered === 0 ? null : shareIn(part, population))
  return {
    population: entered ? { value: entered.value, asOf: entered.as_of, source: entered.source } : null,
    registered: of(registered),
    active: of(active),
    activeOfRegistered: shareIn(active, registered),
    byRegency: of(byRegency),
    levels: uhcLevels.map((level) => ({
      ...level,
      reached: registered === 0 ? null : reaches(level, { population, registered, active, byRegency }),
    })),
  }
}
