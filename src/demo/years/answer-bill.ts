import { type Answer, applyAnswers, getBillLines, sendBill, settleRest } from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { must, type TwinSource } from './sources.ts'

interface Acting {
  regencyCode: string
  actor: string
  at: Date
}
export interface BillFault {
  kind: 'rejected-paid' | 'tariff-differs'
  sourceKind: TwinSource['kind']
  month: string
  lineId: string
}
/** One in so many is rejected the first time BPJS sees them. */
const oneIn = 60
const why = [
  'usia>=65',
  'nik_invalid',
  'ganda',
  'sudah_PU_aktif',
  'meninggal',
  'pindah',
  'asn_pppk',
  'data_tidak_padan',
]
const codes = [
  'over-age',
  'nik-invalid',
  'duplicate',
  'already-employee',
  'dead',
  'moved',
  'civil-servant',
  'data-differs',
] as const
/** In this month the branch charges village officials as if they earned more. */
const wrongTariff = { kind: 'add', month: '2025-07', charged: 18_800, oneIn: 25 }

/**
 * BPJS's answer to a bill: some are rejected the first time; in January 2025 it charges them all the same, and in July 2025 it
 * takes another tariff for some. Gives what it did wrong.
 */
export async function answerBill(
  db: Db,
  acting: Acting,
  bill: { id: string; people: number },
  { month, first, kind }: { month: string; first: boolean; kind: TwinSource['kind'] },
): Promise<BillFault[]> {
  must(await sendBill(db, acting, bill.id))
  const chargesAll = first && month === '2025-01'
  const otherTariff = kind === wrongTariff.kind && month === wrongTariff.month
  const faults: BillFault[] = []
  const answers: Answer[] = []
  if (first || otherTariff)
    for (const { lineId, number, amount } of await getBillLines(db, acting.regencyCode, bill.id)) {
      const rejected = first && number % oneIn === 0
      const charged = otherTariff && number % wrongTariff.oneIn === 0 ? wrongTariff.charged : amount
      if (rejected && chargesAll) faults.push({ kind: 'rejected-paid', sourceKind: kind, month, lineId })
      if (charged !== amount) faults.push({ kind: 'tariff-differs', sourceKind: kind, month, lineId })
      if (!rejected && !chargesAll && !otherTariff) continue
      const place = Math.floor(number / oneIn) % why.length
      answers.push({
        row: number + 1,
        number,
        nikIndex: null,
        answer: rejected ? 'rejected' : 'accepted',
        reasonCode: rejected ? codes[place]! : '',
        reason: rejected ? why[place]! : '',
        charged: chargesAll || otherTariff ? charged : null,
      })
    }
  if (answers.length > 0) must(await applyAnswers(db, acting, bill.id, answers, { apply: true }))
  if (answers.length < bill.people)
    must(
      await settleRest(db, acting, bill.id, {
        answer: 'accepted',
        reason: 'BPJS hanya mengembalikan yang ditolak',
      }),
    )
  return faults
}
