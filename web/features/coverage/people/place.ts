import { useQuery } from '@tanstack/react-query'
import { areasQuery } from '../queries.ts'
import type { PeopleSearch } from './search.ts'

/** The village and kecamatan that are looked at, in words. */
export function usePlace(search: PeopleSearch): string | undefined {
  const districts = useQuery(areasQuery).data?.districts ?? []
  const district = districts.find(({ code, villages }) =>
    search.district ? code === search.district : villages.some((village) => village.code === search.village),
  )
  const village = district?.villages.find(({ code }) => code === search.village)
  return district && [village?.name, district.name].filter(Boolean).join(', ')
}
