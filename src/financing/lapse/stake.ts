import { assessCase } from '../../law/questions.ts'
import { addMonths, type Law, lawBook } from '../../rules/index.ts'
import type { RadarView } from './api.ts'

/** What the heirs of an own-account worker are owed on a day: long a member, newly one, and lapsed. */
export function stakeOn(law: Law, on: string): RadarView['stake'] {
  const month = on.slice(0, 7)
  const jkm = (since: string, paidThrough: string) => {
    const facts = {
      segment: 'BPU',
      diedOn: on,
      memberSince: since,
      paidThrough,
      workRelated: false,
      memberships: 1,
      children: [],
    }
    const found = assessCase(law, 'jkm', facts, 'id')
    return found.ok ? found.view : undefined
  }
  const longAgo = `${addMonths(month, -12)}-01`
  const [whole, waiting, lapsed] = [
    jkm(longAgo, month),
    jkm(`${month}-01`, month),
    jkm(longAgo, addMonths(month, -6)),
  ]
  if (!whole || !waiting || !lapsed || whole.total === null || waiting.total === null) return null
  const cites = (lines: typeof whole.lines) => [
    ...new Set(lines.map(({ citation }) => `${citation.instrument} ${citation.pinpoint}`)),
  ]
  const rule = lawBook.rules.get('jkm')?.figures.find(({ id }) => id === 'jkm.masa-tunggu-bpu')
  const held = rule?.history.findLast(({ from }) => from <= on)
  return {
    whole: whole.total,
    waiting: waiting.total,
    lapsed: lapsed.total ?? 0,
    months: typeof held?.value === 'number' ? held.value : null,
    cite: cites(whole.lines).join('; '),
    waitingCite: held ? `${held.cite.instrument} ${held.cite.pinpoint}` : '',
  }
}
