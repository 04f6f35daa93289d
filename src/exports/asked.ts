import type { NikFaultKind, PeopleAsked } from '../coverage/questions.ts'
import type { MembersAsked } from '../financing/questions.ts'
import { askedMembers, askedPeople } from './api.ts'
import type { StoredExport } from './store.ts'

type Asked =
  | { kind: 'people'; people: PeopleAsked }
  | { kind: 'nik-faults'; fault: NikFaultKind }
  | { kind: 'bill'; members: MembersAsked }

/** What a stored request is for, on the day it was asked about. */
export function askedOf({ kind, asked, as_of }: Pick<StoredExport, 'kind' | 'asked' | 'as_of'>): Asked {
  if (kind === 'nik-faults') return { kind, fault: (asked as { fault: NikFaultKind }).fault }
  if (kind === 'bill') return { kind, members: askedMembers.parse(asked) }
  const people = askedPeople.parse(asked)
  return { kind, people: { ...people, ...(as_of !== null && { asOf: as_of }), page: 0, pageSize: 50 } }
}
