/** What becomes of it when its time is over. */
export type Ending = 'delete' | 'forget-key' | 'keep'

export interface Kind {
  id: string
  ending: Ending
  /** Days after the day it counts from; null where it is kept. */
  days: number | null
  /** How far a regency may shorten or lengthen it; null where it may not. */
  bounds: { least: number; most: number } | null
  /** Where the duty or the leave stands; how sure we are of it. */
  basis: { instrument: string; confidence: 'verified' | 'secondary' | 'unverified' }[]
}

const year = 365
/** Kept for as long as needed, then erased: the article was not read in its own text. */
const pdp = { instrument: 'UU 27/2022 Ps 16', confidence: 'secondary' } as const
/** Whether and how long a record of government has to be kept is for the regency's own archive schedule. */
const archive = { instrument: 'UU 43/2009; jadwal retensi arsip daerah', confidence: 'unverified' } as const
const choice = { instrument: 'Semesta', confidence: 'unverified' } as const

/** Everything the program keeps of people, and for how long. Words of each are messages `retention.kind.<id>`. */
export const kinds = [
  {
    id: 'original-files',
    ending: 'delete',
    days: 1 * year,
    bounds: { least: 90, most: 5 * year },
    basis: [pdp, archive],
  },
  {
    id: 'undone-rows',
    ending: 'delete',
    days: 90,
    bounds: { least: 30, most: 2 * year },
    basis: [pdp],
  },
  {
    id: 'superseded-rows',
    ending: 'delete',
    days: 5 * year,
    bounds: { least: 1 * year, most: 10 * year },
    basis: [pdp, archive],
  },
  {
    id: 'waiting-people',
    ending: 'delete',
    days: 2 * year,
    bounds: { least: 90, most: 5 * year },
    basis: [pdp, archive],
  },
  {
    // Of health insurance, and no figure looks back on it: gone earlier than other lists.
    id: 'jkn-rows',
    ending: 'delete',
    days: 1 * year,
    bounds: { least: 30, most: 5 * year },
    basis: [pdp, choice],
  },
  { id: 'sessions', ending: 'delete', days: 7, bounds: { least: 0, most: 90 }, basis: [pdp, choice] },
  { id: 'full-exports', ending: 'forget-key', days: 1, bounds: null, basis: [pdp, choice] },
  { id: 'export-requests', ending: 'keep', days: null, bounds: null, basis: [archive] },
  { id: 'citizen-requests', ending: 'keep', days: null, bounds: null, basis: [pdp, archive] },
  { id: 'people', ending: 'keep', days: null, bounds: null, basis: [pdp] },
  // Replaced by the next file of its source; of nobody who is on no list.
  { id: 'welfare-deciles', ending: 'keep', days: null, bounds: null, basis: [pdp] },
  { id: 'decrees', ending: 'keep', days: null, bounds: null, basis: [archive] },
  { id: 'findings', ending: 'keep', days: null, bounds: null, basis: [archive] },
  { id: 'benefits', ending: 'keep', days: null, bounds: null, basis: [archive] },
  // Health, heirs and bank accounts of a case, sealed: how long after its end the archive schedule has to say.
  { id: 'claims', ending: 'keep', days: null, bounds: null, basis: [pdp, archive] },
  // What was handed out of a case, sealed: as long as the case it is of.
  { id: 'claim-letters', ending: 'keep', days: null, bounds: null, basis: [pdp, archive] },
  { id: 'decisions', ending: 'keep', days: null, bounds: null, basis: [archive] },
  { id: 'audit', ending: 'keep', days: null, bounds: null, basis: [archive] },
] as const satisfies readonly Kind[]
export type KindId = (typeof kinds)[number]['id']
export const kindIds = kinds.map((kind) => kind.id) as [KindId, ...KindId[]]
export const kindOf = (id: KindId): Kind => kinds.find((kind) => kind.id === id)!
