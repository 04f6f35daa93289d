import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { Built } from './build-task.ts'
import type { Payer } from './lawful-sources.ts'
import { atTheirLeast, reasonsLeft } from './left-out.ts'
import type { PlanReason } from './reasons.ts'
import type { Pick } from './solver/task.ts'

/** Places `first` to `last` in the order of a cell are paid for in one way. */
interface Deal {
  cell: number
  first: number
  last: number
  source: string
  from: string
  months: number
  amount: number
  reason: PlanReason
}

/** Long ones first: whoever has waited longer is paid for longer. */
export function dealsOf(
  { task, fromMonths }: Built,
  payers: readonly Payer[],
  picks: readonly Pick[],
): Deal[] {
  const least = atTheirLeast(task, picks)
  const dealt = new Map<number, number>()
  return picks
    .toSorted(
      (a, b) => task.choices[b.choice]!.months - task.choices[a.choice]!.months || a.choice - b.choice,
    )
    .map(({ cell, choice, people }) => {
      const { source, months, cost, kind } = task.choices[choice]!
      const before = dealt.get(cell) ?? 0
      dealt.set(cell, before + people)
      return {
        cell,
        first: before + 1,
        last: before + people,
        source: payers[source]!.id,
        from: fromMonths[choice]!,
        months,
        amount: cost,
        reason: task.kinds[kind]!.continuing
          ? 'continuing'
          : least.has(task.cells[cell]!.village)
            ? 'floor'
            : 'chosen',
      }
    })
}

/**
 * Writes down what the plan says of every candidate, in one statement. Of people alike, the lower
 * welfare decile comes first (who has none known after the tenth), then who was put on the waiting list first, then who was on any list first, and at last the
 * order is that of a hash of the id: anybody can check it, nobody can bend it.
 */
export async function writePicks(
  trx: Tx,
  { regencyCode, planId }: { regencyCode: string; planId: string },
  built: Built,
  payers: readonly Payer[],
  picks: readonly Pick[],
): Promise<void> {
  const left = reasonsLeft(built, picks)
  const cells = built.task.cells.map(({ kind, village }, cell) => {
    const { group, risk, age, continuing } = built.kinds[kind]!
    return { cell, village, group, risk, age, continuing, rest: left[cell]! }
  })
  await sql`
    with cell as (select * from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
      as c(cell int, village text, "group" text, risk text, age text, continuing boolean, rest text)),
    deal as (select * from jsonb_to_recordset(${JSON.stringify(dealsOf(built, payers, picks))}::jsonb)
      as d(cell int, first int, last int, source uuid, "from" date, months int, amount bigint, reason text)),
    person as (
      select p.*, c.cell, c.rest, row_number() over (partition by c.cell
        order by p.decile nulls last, p.asked_on nulls last, p.listed_on, p.turn) as place
      from plan_person p left join cell c on p.blocked is null and c.village = p.village and c."group" = p."group"
        and c.risk = p.risk and c.age = p.age and c.continuing = p.continuing
    )
    insert into plan_pick (regency_code, plan_id, worker_id, village_code, group_code, continuing, risk, age, source_id,
      from_month, months, amount, reason, decile)
    select ${regencyCode}, ${planId}, p.worker_id, p.village, p."group", p.continuing, p.risk, p.age, d.source, d."from",
      d.months, d.amount, coalesce(d.reason, p.blocked, p.rest), p.decile
    from person p left join deal d on d.cell = p.cell and p.place between d.first and d.last`.execute(trx)
}
