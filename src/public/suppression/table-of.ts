import type { Cell, Sum, Table } from './table.ts'

/** People of one village, segment and group; an empty code: not known. */
export interface Atom {
  district: string
  village: string
  segment: string
  group: string
  protected: number
  unprotected: number
}
export const states = ['protected', 'unprotected', 'all'] as const
export type State = (typeof states)[number]
/** The whole regency, and all kinds of workers. */
export const whole = '*'
const unknown = '?'

export const keyOf = (place: string, kind: string, state: State): string => `${place}|${kind}|${state}`
export const villageKey = ({ district, village }: Pick<Atom, 'district' | 'village'>): string =>
  village || `${district}.${unknown}`
export const districtKey = ({ district }: Pick<Atom, 'district'>): string => `K${district || unknown}`
export const segmentKey = ({ segment }: Pick<Atom, 'segment'>): string => `S${segment || unknown}`
export const groupKey = ({ group }: Pick<Atom, 'group'>): string => `G${group || unknown}`
const bothKey = (atom: Atom) => `${segmentKey(atom)}${groupKey(atom)}`

/** Readers miss a village least and the regency most. */
const weights = { village: 1, district: 4, regency: 40, helper: 0 }

/**
 * What is published of a regency: regency, districts and villages; regency and districts by segment and by group; protected,
 * not protected and both together. Segments by group are told nowhere, but bind the others, and stand in it as helpers.
 */
export function tableOf(atoms: readonly Atom[]): Table {
  const cells: Cell[] = []
  const sums: Sum[] = []
  const at = new Map<string, number>()
  const add = (key: string, weight: number, by: number) => {
    const known = at.get(key)
    if (known !== undefined) cells[known]!.value += by
    else {
      at.set(key, cells.length)
      cells.push({ key, value: by, weight, rest: key.includes(unknown) })
    }
  }
  const unique = (of: (atom: Atom) => string) => [...new Set(atoms.map(of))].sort()
  const [segments, groups, both] = [unique(segmentKey), unique(groupKey), unique(bothKey)]
  const districts = unique(districtKey)
  const places = [whole, ...districts]
  const kinds = [whole, ...segments, ...groups]
  for (const place of places) {
    const weight = place === whole ? weights.regency : weights.district
    for (const state of states) {
      for (const kind of kinds) add(keyOf(place, kind, state), weight, 0)
      for (const kind of both) add(keyOf(place, kind, state), weights.helper, 0)
    }
  }
  for (const atom of atoms) {
    const counted = { ...atom, all: atom.protected + atom.unprotected }
    for (const state of states) {
      for (const place of [whole, districtKey(atom)])
        for (const kind of [whole, segmentKey(atom), groupKey(atom), bothKey(atom)])
          add(keyOf(place, kind, state), 0, counted[state])
      add(keyOf(villageKey(atom), whole, state), weights.village, counted[state])
    }
  }

  const sum = (total: string, parts: string[]) =>
    sums.push({ total: at.get(total)!, parts: parts.map((part) => at.get(part)!) })
  const villagesOf = Map.groupBy(atoms, districtKey)
  const villages = unique(villageKey)
  for (const [place, kind] of [
    ...places.flatMap((place) => [...kinds, ...both].map((kind) => [place, kind] as const)),
    ...villages.map((village) => [village, whole] as const),
  ])
    sum(keyOf(place, kind, 'all'), [keyOf(place, kind, 'protected'), keyOf(place, kind, 'unprotected')])
  for (const state of states) {
    for (const kind of [...kinds, ...both])
      sum(
        keyOf(whole, kind, state),
        districts.map((district) => keyOf(district, kind, state)),
      )
    for (const [district, of] of villagesOf)
      sum(
        keyOf(district, whole, state),
        [...new Set(of.map(villageKey))].map((village) => keyOf(village, whole, state)),
      )
    for (const place of places) {
      for (const parts of [segments, groups])
        sum(
          keyOf(place, whole, state),
          parts.map((kind) => keyOf(place, kind, state)),
        )
      for (const kind of segments)
        sum(
          keyOf(place, kind, state),
          groups.map((group) => keyOf(place, kind + group, state)).filter((key) => at.has(key)),
        )
      for (const kind of groups)
        sum(
          keyOf(place, kind, state),
          segments.map((segment) => keyOf(place, segment + kind, state)).filter((key) => at.has(key)),
        )
    }
  }
  return { cells, sums }
}
