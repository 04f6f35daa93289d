import { getBill, orderPayment, payBill, requestPayment } from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { must } from './sources.ts'

/** SPP, SPM and SP2D of an answered bill in a month, for what BPJS charges; gives what was paid. */
export async function payTwinBill(
  db: Db,
  acting: { regencyCode: string; actor: string; at: Date },
  id: string,
  month: string,
): Promise<number> {
  const bill = (await getBill(db, acting.regencyCode, id, `${month}-12`))!
  const amount = bill.chargedByPerson ?? bill.accepted.amount
  const paper = (kind: string, day: string) => ({
    number: `${kind} ${id.slice(-6)}/${month}`,
    on: `${month}-${day}`,
  })
  if (amount > 0) {
    const spp = {
      ...paper('SPP', '08'),
      contributionCode: `9260${id.replaceAll(/\D/g, '').slice(0, 8)}`,
      charged: amount,
    }
    must(await requestPayment(db, acting, id, spp))
    must(await orderPayment(db, acting, id, paper('SPM', '09')))
  }
  const reason = amount === bill.accepted.amount ? '' : 'Dibayar menurut kode iuran'
  must(await payBill(db, acting, id, { ...paper(amount < 0 ? 'STS' : 'SP2D', '10'), amount, reason }))
  return amount
}
