import type { PersonRecord } from '../types.ts'

/** A record for tests: everything unknown but what is given. */
export function person(given: Partial<PersonRecord>): PersonRecord {
  return {
    key: 'x',
    nik: null,
    nikDamagedLast: false,
    name: '',
    birthDate: null,
    sex: null,
    village: null,
    mother: null,
    ...given,
  }
}
