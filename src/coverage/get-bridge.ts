import type { Db } from '../platform/db/index.ts'
import type { BridgeView } from './api.ts'
import { activeOnLists } from './read-expected.ts'
import { totalsOn } from './reads.ts'

type Step = BridgeView['steps'][number]
const total = (code: Step['code'], value: number): Step => ({ code, kind: 'total', value })
const minus = (code: Step['code'], value: number): Step => ({ code, kind: 'minus', value })

/** From the rows of the BPJS list to the people counted active, and on to those the registry knows. */
export async function getBridge(db: Db, regencyCode: string, asOf: string | null): Promise<BridgeView> {
  if (asOf === null) return { asOf, steps: [] }
  const figures = await totalsOn(db, regencyCode, asOf)
  const { cards, people, rows, rejected } = await db
    .selectFrom('coverage_snapshot')
    .select([
      'participants_rows as cards',
      'participants_people as people',
      'list_rows as rows',
      'rejected_rows as rejected',
    ])
    .where('regency_code', '=', regencyCode)
    .where('as_of', '=', asOf)
    .executeTakeFirstOrThrow()
  const { active, activeDead, activeMoved, activeNotOnLists } = figures
  // What fell away while the file was read is told only where something did.
  const unread = rows !== null && rejected !== null && rows > cards
  const read = unread
    ? [
        total('file-rows', rows),
        minus('rejected-rows', rejected),
        minus('repeated-rows', rows - rejected - cards),
      ]
    : []
  return {
    asOf,
    steps: [
      ...read.filter(({ kind, value }) => kind === 'total' || value > 0),
      total('list-rows', cards),
      minus('further-cards', cards - people),
      total('people', people),
      minus('not-active', people - active),
      total('active', active),
      minus('active-dead', activeDead),
      minus('active-moved', activeMoved),
      minus('active-not-on-lists', activeNotOnLists),
      total('active-on-lists', activeOnLists(figures)),
    ],
  }
}
