import { sql } from 'kysely'
import { v5 } from 'uuid'
import { auditRecord, keepRecords } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Cell, copyInto, type Db, type Tx, tx } from '../../platform/db/index.ts'
import { knownOfAll } from '../cases/known-of.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Event } from '../events/open-event.ts'
import { toldOf } from '../events/told.ts'
import { dayOf } from '../ground.ts'
import { heirRow } from '../heirs/keep-heir.ts'
import { layPlan } from '../school/lay-plan.ts'
import type { CasePlan } from './case-plan.ts'
import { claimsOf, opened } from './open-planned.ts'
import { papersFor } from './papers-for.ts'
import { stepThrough } from './step-through.ts'

interface Ground {
  db: Db
  key: Secrets
  /** SHA-256 of the paper in the vault that stands for every paper, and how long it is. */
  paper: { sha256: string; bytes: number }
}

/**
 * Plays many cases at once, as officers would one by one: the same rules, machine, clocks and sealing, the rows written in bulk.
 * Cases whose event is there already are left as they are. All of them or none.
 * @returns how many cases were played now
 */
export const playCases = (
  { db, key, paper }: Ground,
  regencyCode: string,
  all: readonly CasePlan[],
): Promise<number> =>
  tx(db, async (trx) => {
    const there = await trx
      .selectFrom('claim_event')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where(
        'id',
        'in',
        all.map(({ event }) => event.id),
      )
      .execute()
    const plans = all.filter(({ event }) => !there.some(({ id }) => id === event.id))
    if (plans.length === 0) return 0
    const events = await reportAll(trx, key, regencyCode, plans)
    await copyRows(
      trx,
      'claim_heir',
      plans.flatMap(({ event, heirs, actor, reportedAt }) =>
        heirs.map(({ id, body }) => ({
          regency_code: regencyCode,
          id,
          event_id: event.id,
          ...heirRow({ key }, body),
          entered_by: actor,
          entered_at: reportedAt,
        })),
      ),
    )
    const law = await lawOf(trx, regencyCode)
    const known = await knownOfAll(trx, law, events)
    const audit: ReturnType<typeof auditRecord>[] = []
    const made: { claim: Claim; acts: Row[] }[] = []
    const papers: Row[] = []
    for (const [i, plan] of plans.entries()) {
      const event = events[i]!
      const wanted = claimsOf(plan, event, known.get(event.id)!, (programme) =>
        v5(`claim ${programme}`, event.id),
      )
      const apart = wanted.some(({ programme }) => programme === 'BEASISWA')
      const knows: typeof knownFor = (programme, on) => ({
        ...known.get(event.id)!(programme, on),
        scholarshipApart: apart && programme !== 'BEASISWA',
      })
      function knownFor(...asked: Parameters<NonNullable<ReturnType<typeof known.get>>>) {
        return known.get(event.id)!(...asked)
      }
      const { actor, reportedAt: at } = plan
      const kinds = new Set<string>()
      for (const { id, programme, facts, reason, steps } of wanted) {
        const claim = opened(law, event, knows, { id, programme }, '', { actor, at })
        if (Object.keys(facts).length > 0) claim.facts_sealed = key.seal(JSON.stringify(facts))
        const acts = stepThrough({ law, key, known: knows }, claim, facts, steps)
        const first = {
          seq: 1,
          kind: 'opened',
          state: 'reported' as const,
          at,
          reasonSealed: reason ? key.seal(reason) : null,
        }
        made.push({
          claim,
          acts: [{ ...first, detail: '{}', amount: null, outcome: null, code: null }, ...acts].map((act) => ({
            ...act,
          })),
        })
        if (steps.some(({ body }) => body.kind === 'completed'))
          for (const kind of papersFor(law, event, plan, programme, { ...knows(programme), facts }))
            kinds.add(kind)
      }
      for (const kind of kinds) papers.push(paperRow(regencyCode, plan, kind, paper))
    }
    await number(
      trx,
      regencyCode,
      'claim',
      made.map(({ claim }) => claim),
      (claim) => claim.made_at,
    )
    await copyRows(
      trx,
      'claim',
      made.map(({ claim }) => ({ ...claim })),
    )
    await copyRows(
      trx,
      'claim_act',
      made.flatMap(({ claim, acts }) =>
        acts.map(({ seq, kind, state, at, reasonSealed, detail }) => ({
          regency_code: regencyCode,
          id: v5(`act ${seq}`, claim.id),
          claim_id: claim.id,
          seq,
          kind,
          state,
          by: claim.made_by,
          at,
          reason_sealed: reasonSealed,
          detail,
        })),
      ),
    )
    await copyRows(trx, 'claim_document', papers)
    for (const { event: told, actor, reportedAt: at } of plans) {
      const { number: no, kind, person_id, id } = events.find((one) => one.id === told.id)!
      const detail = { number: no, kind, linked: true, shown: person_id }
      audit.push(
        auditRecord({
          regencyCode,
          actor,
          at,
          action: 'claim-event.reported',
          subjectKind: 'claim-event',
          subjectId: id,
          detail,
        }),
      )
    }
    for (const { claim, acts } of made)
      for (const { kind, at, amount, outcome, code } of acts as unknown as {
        kind: string
        at: Date
        amount: number | null
        outcome: string | null
        code: string | null
      }[]) {
        const { number: no, programme, person_id: shown, made_by: actor, id } = claim
        const detail: Record<string, string | number | null> =
          kind === 'opened'
            ? { number: no, programme, shown }
            : { number: no, programme, outcome, amount, code, owner: null, shown }
        audit.push(
          auditRecord({
            regencyCode,
            actor,
            at,
            action: `claim.${kind}`,
            subjectKind: 'claim',
            subjectId: id,
            detail,
          }),
        )
      }
    for (let i = 0; i < audit.length; i += 500) await keepRecords(trx, audit.slice(i, i + 500))
    for (const { claim } of made)
      if (claim.programme === 'BEASISWA' && claim.frozen_sealed)
        await layPlan(trx, key, { regencyCode, actor: claim.made_by, at: claim.state_since }, claim)
    return plans.length
  })

type Row = Record<string, Cell>

async function reportAll(
  trx: Tx,
  key: Secrets,
  regencyCode: string,
  plans: readonly CasePlan[],
): Promise<Event[]> {
  const rows = plans.map(({ event: body, actor, reportedAt: at }) => ({
    regency_code: regencyCode,
    id: body.id,
    number: '',
    kind: body.kind,
    happened_on: body.happenedOn,
    cause: body.cause,
    told_by: body.toldBy,
    name: body.name,
    birth_date: body.birthDate ?? null,
    sex: body.sex ?? null,
    village_code: body.villageCode,
    district_code: body.villageCode.slice(0, 8),
    told_sealed: key.seal(JSON.stringify(toldOf(body))),
    content_hash: key.index('content', JSON.stringify(body)),
    person_id: body.personId,
    linked_by: actor,
    linked_at: at,
    reasons: '[]',
    candidates: '[]',
    known_on: body.knownOn ?? body.happenedOn,
    reported_by: actor,
    reported_at: at,
  }))
  await number(trx, regencyCode, 'event', rows, ({ reported_at }) => reported_at)
  await copyRows(trx, 'claim_event', rows)
  const kept = await trx
    .selectFrom('claim_event')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const by = new Map(kept.map((event) => [event.id, event]))
  return rows.map(({ id }) => by.get(id)!)
}

/** Numbers of their kind in the order given, a block a year. */
async function number<Of extends { number: string }>(
  trx: Tx,
  regencyCode: string,
  kind: 'event' | 'claim',
  rows: readonly Of[],
  when: (row: Of) => Date,
): Promise<void> {
  for (const [year, of] of Map.groupBy(rows, (row) => dayOf(when(row)).slice(0, 4))) {
    const { rows: counted } = await sql<{
      last: number
    }>`insert into number_counter (regency_code, kind, last)
      values (${regencyCode}, ${`claim-${kind} ${year}`}, ${of.length})
      on conflict (regency_code, kind) do update set last = number_counter.last + excluded.last returning last`.execute(
      trx,
    )
    const first = counted[0]!.last - of.length
    for (const [i, row] of of.entries())
      row.number = `${kind === 'event' ? 'PRW' : 'KLM'}-${year}-${String(first + i + 1).padStart(4, '0')}`
  }
}

const paperRow = (
  regencyCode: string,
  { event, actor, reportedAt }: CasePlan,
  kind: string,
  paper: Ground['paper'],
): Row => ({
  regency_code: regencyCode,
  id: v5(`paper ${kind}`, event.id),
  event_id: event.id,
  kind,
  heir_id: null,
  sha256: paper.sha256,
  came_as: paper.sha256,
  form: 'png',
  bytes: paper.bytes,
  pages: 1,
  state: 'accepted',
  state_by: actor,
  state_at: reportedAt,
  uploaded_by: actor,
  uploaded_at: reportedAt,
})

async function copyRows(trx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length > 0)
    await copyInto(
      trx,
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    )
}
