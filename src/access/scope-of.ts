import type { Scope } from '../platform/http/scope.ts'
import type { Grant } from './grants.ts'
import { listsOf } from './roles.ts'

type OfGrant = Omit<Scope, 'actor' | 'userId'>

/** What a grant lets somebody reach. */
export const scopeOfGrant = ({
  role,
  regencyCode,
  districtCode,
  villageCode,
  officeId,
  office,
}: Grant): OfGrant => ({
  role,
  regencyCode,
  districtCode,
  villageCode,
  lists: listsOf(role, officeId),
  officeName: office,
})

/** What is reached without one: nothing. */
export const scopeOfNobody = (regencyCode: string): OfGrant => ({
  role: 'none',
  regencyCode,
  districtCode: '',
  villageCode: '',
  lists: 'none',
  officeName: '',
})
