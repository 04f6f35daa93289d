import type { CountFigureId, PeopleQuery, PersonRow } from '../../../../src/coverage/api.ts'
import { asOneOf, asPage, asText } from '../../../ui/asked.ts'

export const countFigures = [
  'uncovered',
  'active',
  'universe',
  'financedByRegency',
  'toReview',
  'arrears',
  'lapsed',
  'never',
  'withoutValidNik',
  'dead',
  'moved',
  'asn',
  'activeDead',
  'activeMoved',
  'activeNotOnLists',
] as const satisfies CountFigureId[]

export const protections = [
  'active',
  'arrears',
  'lapsed',
  'none',
  'review',
] as const satisfies PersonRow['protection'][]
const sorts = ['name', 'village', 'coveredUntil', 'birthDate'] as const
export type PeopleSort = (typeof sorts)[number]

/** In the address stand filters only; what was typed (a name, a NIK) never does. */
export interface PeopleSearch {
  figure?: CountFigureId | undefined
  asOf?: string | undefined
  district?: string | undefined
  village?: string | undefined
  segment?: string | undefined
  group?: string | undefined
  protection?: PersonRow['protection'] | undefined
  sort?: PeopleSort | undefined
  down?: boolean | undefined
  page?: number | undefined
}

export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  return {
    figure: asOneOf(search.figure, countFigures),
    asOf: asText(search.asOf),
    district: asText(search.district),
    village: asText(search.village),
    segment: asText(search.segment),
    group: asText(search.group),
    protection: asOneOf(search.protection, protections),
    sort: asOneOf(search.sort, sorts),
    down: search.down === true ? true : undefined,
    page: asPage(search.page),
  }
}

/** "Not known" is an empty code for the server; in an address it has a word. */
export const toFilter = (code: string) => code || 'unknown'
const fromFilter = (code: string | undefined) => (code === 'unknown' ? '' : code)

export const pageSize = 50

export function toQuery(search: PeopleSearch, q: string): PeopleQuery {
  return {
    figure: search.figure ?? 'universe',
    asOf: search.asOf,
    district: fromFilter(search.district),
    village: fromFilter(search.village),
    segment: fromFilter(search.segment),
    group: fromFilter(search.group),
    protection: search.protection,
    q: q || undefined,
    sort: search.sort ?? 'name',
    descending: search.down ?? false,
    page: search.page ?? 0,
    pageSize,
  }
}
