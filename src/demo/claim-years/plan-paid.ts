import { v5 } from 'uuid'
import type { CasePlan, PlannedClaim, PlannedStep } from '../../claims/questions.ts'
import { createRng, type Rng } from '../random.ts'
import type { PaidPerson } from './paid-people.ts'
import { accountOf, at, daysLater, namespace, reportOf } from './words.ts'

type Payment = PaidPerson['payments'][number]

/** A case for everybody who was paid: what happened, who receives, and a claim for each payment, decided on before it was paid. */
export function planPaid(person: PaidPerson, seed: number): CasePlan {
  // By what BPJS told, the same each time: the ids of people are made anew with each database.
  const told = [
    person.name,
    person.birthDate,
    ...person.payments.flatMap(({ programme, amount, on }) => [programme, amount, on]),
  ]
  const rng = createRng(`${seed}:case:${told.join(' ')}`)
  const [first] = person.payments.map(({ on }) => on).toSorted()
  const death = person.payments.some(({ programme }) => programme === 'JKM' || programme === 'BEASISWA')
  const accident = person.payments.some(({ programme }) => programme === 'JKK')
  const before = daysLater(first!, -rng.between(30, 75))
  // An accident happens to somebody who is covered: not before the card begins, where that was before the payment.
  const { coveredFrom } = person
  const covered =
    accident && coveredFrom && coveredFrom > before && coveredFrom < first! ? coveredFrom : before
  const happenedOn = death && person.diedOn ? person.diedOn : covered
  const id = v5(`${seed} ${told.join(' ')}`, namespace)
  const kind = death ? 'death' : accident ? 'accident' : kindOf(person, first!)
  const reportedAt = at(daysLater(happenedOn, Math.floor(gapOf(happenedOn, first!) / 8)))
  const student = person.payments.some(({ programme }) => programme === 'BEASISWA')
  const receiver = (relation: 'self' | 'spouse') => ({
    id: v5(relation, id),
    body: {
      relation,
      alive: true,
      name: death ? `Ahli waris ${person.name}`.slice(0, 60) : person.name,
      bank: 'BRI',
      account: accountOf(rng),
      accountName: death ? `Ahli waris ${person.name}`.slice(0, 60) : person.name,
    },
  })
  const child = {
    id: v5('child', id),
    body: {
      relation: 'child' as const,
      alive: true,
      name: `Anak ${person.name}`.slice(0, 60),
      bornOn: `${Number(happenedOn.slice(0, 4)) - 19}-03-0${rng.between(1, 9)}`,
      schooling: { level: 'PT' as const, grade: 1, collegeYears: 5 },
      bank: 'BRI',
      account: accountOf(rng),
      accountName: `Anak ${person.name}`.slice(0, 60),
    },
  }
  return {
    actor: 'demo',
    reportedAt,
    event: reportOf({ id, kind, happenedOn, person }),
    heirs: [receiver(death ? 'spouse' : 'self'), ...(student ? [child] : [])],
    claims: person.payments.map((payment) => claimOf(rng, person, id, happenedOn, payment)),
    others: [
      {
        at: at(daysLater(happenedOn, Math.ceil(gapOf(happenedOn, first!) / 4))),
        body: { kind: 'withdrawn', reason: 'Tidak diajukan keluarga; kartunya tidak memuat hak lain' },
      },
    ],
  }
}

/** Old age from 56 on; younger, a job lost or work given up. */
function kindOf({ birthDate, payments, segment }: PaidPerson, on: string) {
  const old = birthDate !== null && Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) >= 56
  if (old || payments.some(({ programme }) => programme === 'JP')) return 'pension-age' as const
  return segment === 'PU' ? ('lost-job' as const) : ('stopped-work' as const)
}

const gapOf = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

function claimOf(
  rng: Rng,
  person: PaidPerson,
  eventId: string,
  happenedOn: string,
  paid: Payment,
): PlannedClaim {
  const gap = gapOf(happenedOn, paid.on)
  const on = (share: number) => daysLater(happenedOn, Math.floor(gap * share))
  const step = (share: number, body: PlannedStep['body']): PlannedStep => ({ at: at(on(share)), body })
  const decided = (amount: number, outcome: 'approved' | 'partly' | 'refused', share: number, reason = '') =>
    step(share, { kind: 'decided', outcome, amount, on: on(share), lines: [], reason })
  const appealed = paid.programme !== 'BEASISWA' && rng.chance(0.05)
  const less = rng.chance(0.3) ? 0 : Math.floor(paid.amount * 0.6)
  return {
    id: v5(`claim ${paid.programme}`, eventId),
    programme: paid.programme as PlannedClaim['programme'],
    facts: factsOf(paid, person, happenedOn),
    reason: 'Diminta keluarga, kartu diperiksa di cabang',
    steps: [
      step(0.2, { kind: 'collecting' }),
      step(0.5, { kind: 'completed' }),
      step(0.55, { kind: 'submitted', on: on(0.55), number: `B-${v5(paid.programme, eventId).slice(0, 8)}` }),
      ...(appealed
        ? [
            decided(less, less === 0 ? 'refused' : 'partly', 0.65, 'Bukti hubungan kerja belum lengkap'),
            step(0.7, { kind: 'appealed', reason: 'Bukti kerja dilengkapi dari pemberi kerja' }),
          ]
        : []),
      decided(paid.amount, 'approved', 0.85, appealed ? 'Bukti diterima' : ''),
    ],
  }
}

/** What an officer fills in; that months were paid on after an accident gives nothing more. */
const factsOf = (
  { programme, amount }: Payment,
  { segment }: PaidPerson,
  happenedOn: string,
): Record<string, unknown> => {
  if (programme === 'JHT') return { balance: amount, segment }
  if (programme === 'JP')
    return { contributions: amount - Math.floor(amount / 10), returns: Math.floor(amount / 10) }
  if (programme === 'JKK')
    return { result: 'recovered', wage: 1_000_000, monthsUnable: 1, paidThrough: happenedOn.slice(0, 7) }
  return {}
}
