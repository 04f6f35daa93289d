import type { Licence, PublicationFile } from './api.ts'
import { small } from './suppression/table.ts'
import {
  type Atom,
  districtKey,
  groupKey,
  keyOf,
  type State,
  segmentKey,
  tableOf,
  villageKey,
  whole,
} from './suppression/table-of.ts'

export interface Names {
  regency: string
  districts: ReadonlyMap<string, string>
  villages: ReadonlyMap<string, string>
}
interface Heading {
  regencyCode: string
  asOf: string
  at: Date
  licence: Licence
  names: Names
  madeUp: boolean
}

/** What everybody may read of a table: numbers where they are told, null where they are hidden. */
export function fileOf(
  atoms: readonly Atom[],
  hidden: ReadonlySet<string>,
  heading: Heading,
): PublicationFile {
  const { regencyCode, asOf, at, licence, names, madeUp } = heading
  const values = new Map(tableOf(atoms).cells.map(({ key, value }) => [key, value]))
  const told = (place: string, kind: string, state: State) => {
    const key = keyOf(place, kind, state)
    return hidden.has(key) ? null : (values.get(key) ?? null)
  }
  const counts = (place: string, kind: string) => ({
    protected: told(place, kind, 'protected'),
    unprotected: told(place, kind, 'unprotected'),
    all: told(place, kind, 'all'),
  })
  const districts = [...new Set(atoms.map(({ district }) => district))].sort(emptyLast)
  const villagesOf = Map.groupBy(atoms, ({ district }) => district)
  const kindsOf = (by: 'segment' | 'group') => [...new Set(atoms.map((atom) => atom[by]))].sort(emptyLast)
  const keyBy = {
    segment: (code: string) => segmentKey({ segment: code }),
    group: (code: string) => groupKey({ group: code }),
  }
  return {
    regency: { code: regencyCode, name: names.regency },
    month: asOf.slice(0, 7),
    asOf,
    publishedAt: at.toISOString(),
    licence,
    madeUp,
    smallest: small,
    total: counts(whole, whole),
    places: districts.flatMap((district) => [
      {
        level: 'district' as const,
        code: district,
        district,
        name: names.districts.get(district) ?? '',
        ...counts(districtKey({ district }), whole),
      },
      ...[...new Set(villagesOf.get(district)!.map(({ village }) => village))]
        .sort(emptyLast)
        .map((village) => ({
          level: 'village' as const,
          code: village,
          district,
          name: names.villages.get(village) ?? '',
          ...counts(villageKey({ district, village }), whole),
        })),
    ]),
    kinds: (['segment', 'group'] as const).flatMap((by) =>
      kindsOf(by).flatMap((code) =>
        [null, ...districts].map((district) => ({
          by,
          code,
          district,
          ...counts(district === null ? whole : districtKey({ district }), keyBy[by](code)),
        })),
      ),
    ),
  }
}

const emptyLast = (a: string, b: string) => Number(a === '') - Number(b === '') || a.localeCompare(b)
