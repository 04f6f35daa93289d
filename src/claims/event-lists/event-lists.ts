import type { Secrets } from '../../platform/crypto.ts'
import type { EventLists } from '../../registry/questions.ts'
import { takeBack } from './take-back.ts'
import { tellOfList } from './tell-of-list.ts'

/** What the registry hands the rows of lists of events to, in the transaction that stores or undoes the list. */
export const eventLists = (key: Secrets): EventLists => ({
  store: (trx, acting, list) => tellOfList(trx, key, acting, list),
  undo: (trx, acting, { id, name }) => takeBack(trx, acting, id, `Daftar dibatalkan: ${name}`),
})
