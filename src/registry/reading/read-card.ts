import type { Cell } from '../../platform/files/index.ts'
import type { Issue } from '../api.ts'
import { programmes, readPayer, readProgrammes } from './cards.ts'
import type { Field } from './fields.ts'
import { dayAfter, readMonth } from './months.ts'
import { issue, type ReadPerson } from './person.ts'
import { isTicked } from './sex.ts'
import { textOf } from './text.ts'

type Card = Pick<
  ReadPerson,
  'kpj' | 'programmes' | 'payerKind' | 'payerName' | 'coveredFrom' | 'coveredUntil' | 'memberStatus'
>

export const noCard: Card = {
  kpj: null,
  programmes: null,
  payerKind: null,
  payerName: null,
  coveredFrom: null,
  coveredUntil: null,
  memberStatus: null,
}

/** What the participant list says of a card: programmes, payer, first and last paid month. */
export function readCard(get: (field: Field) => Cell | undefined): { card: Card; issues: Issue[] } {
  const issues: Issue[] = []
  const ticked = programmes.filter((name) => isTicked(get(name.toLowerCase() as Field)?.text))
  const named = readProgrammes(textOf(get('programmes')))
  const first = readMonth(get('coveredFrom'))
  const last = readMonth(get('coveredUntil'))
  if (last === null) issues.push(issue('last-month-missing', 'coveredUntil'))
  if (first !== null && last !== null && first > last) issues.push(issue('months-reversed', 'coveredFrom'))
  const payerName = textOf(get('payerName'))
  const kpj = textOf(get('kpj'), 20)?.replace(/[\s'.-]/g, '') ?? null
  if (kpj === null) issues.push(issue('kpj-missing', 'kpj', 'info'))
  else if (!/^[0-9A-Z]{8,13}$/i.test(kpj)) issues.push(issue('kpj-odd', 'kpj'))
  const until = last === null ? null : dayAfter(last)
  const from = first === null ? null : `${first}-01`
  return {
    issues,
    card: {
      kpj,
      programmes: named.length > 0 ? named : [...ticked],
      payerKind: readPayer(textOf(get('payer'))) ?? readPayer(payerName),
      payerName,
      // Without a first month, the last paid one is all that is known to be covered.
      coveredFrom: from !== null && (until === null || from < until) ? from : last && `${last}-01`,
      coveredUntil: until,
      memberStatus: textOf(get('memberStatus'), 60),
    },
  }
}
