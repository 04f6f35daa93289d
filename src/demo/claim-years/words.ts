import type { CasePlan } from '../../claims/questions.ts'
import type { Rng } from '../random.ts'

/** Under which the ids of the twin's cases are made, so that they are the same each time. */
export const namespace = '6d1c8d1e-6f0a-5e52-9a7e-7f3c1b2a9d10'

export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** In the morning, where the regency is. */
export const at = (day: string): Date => new Date(`${day}T02:00:00Z`)

export const accountOf = (rng: Rng): string => `9${Array.from({ length: 14 }, () => rng.int(10)).join('')}`

const tellers = { death: 'village', accident: 'employer' } as const
const what = {
  death: 'Meninggal dunia, dilaporkan kepala dusun',
  accident: 'Kecelakaan saat bekerja',
  'pension-age': 'Mencapai usia pensiun',
  'lost-job': 'Hubungan kerja berakhir',
  'stopped-work': 'Berhenti bekerja',
} as const

/** A report as a village, an employer or an office sends it. */
export function reportOf({
  id,
  kind,
  happenedOn,
  person,
}: {
  id: string
  kind: keyof typeof what
  happenedOn: string
  person: { personId: string; name: string; birthDate: string | null; villageCode: string; segment: string }
}): CasePlan['event'] {
  return {
    id,
    kind,
    happenedOn,
    cause: kind === 'accident' ? 'work' : kind === 'death' ? 'not-work' : 'unknown',
    toldBy: kind === 'death' || kind === 'accident' ? tellers[kind] : 'office',
    personId: person.personId,
    name: person.name,
    ...(person.birthDate && { birthDate: person.birthDate }),
    villageCode: person.villageCode,
    place: kind === 'accident' ? 'Tempat kerja' : '',
    what: what[kind],
    employer: kind === 'accident' && person.segment !== 'BPU' ? 'Usaha contoh' : '',
    work: { atWork: kind === 'accident' || null, onTheWay: null, onDuty: null, traffic: null, witness: null },
    reporterName: `Keluarga ${person.name}`.slice(0, 60),
    reporterPhone: '',
    confirmed: [],
  }
}
