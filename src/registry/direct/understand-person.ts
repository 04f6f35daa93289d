import { cleanNik, decodeNik, nikAgainst } from '../../linkage/index.ts'
import { maskNik } from '../../platform/crypto.ts'
import { isCivilServant, occupationName } from '../reading/occupations.ts'
import type { ReadPerson } from '../reading/person.ts'
import { noCard } from '../reading/read-card.ts'
import { likelySegment, type Segment } from '../reading/segments.ts'

/** One person as a clerk types them. */
export interface GivenPerson {
  name: string
  nik?: string | undefined
  birthDate?: string | undefined
  sex?: 'L' | 'P' | undefined
  motherName?: string | undefined
  villageCode: string
  occupation?: string | undefined
  group?: string | undefined
  segment?: Segment | undefined
  /** Faults the clerk has looked at and says are right as they are. */
  confirmed?: readonly string[] | undefined
}

/** What is wrong with a field, by a code the screens have words for; a person may confirm some of them. */
export type Faults = Record<string, string>
export type Understood = { ok: true; person: ReadPerson } | { ok: false; faults: Faults }

/** Reads what was typed; unlike a list, a person at the desk can be asked, so what is plainly wrong is refused. */
export function understandPerson(given: GivenPerson, today: string): Understood {
  const faults: Faults = {}
  const name = oneLine(given.name)
  if (!/\p{L}/u.test(name)) faults.name = 'missing'
  const birthDate = given.birthDate || null
  if (birthDate !== null && birthDate > today) faults.birthDate = 'in-future'
  const sex = given.sex ?? null
  const nik = readNik(given, { birthDate, sex, today }, faults)
  if (nik === null && birthDate === null && !faults.nik) faults.birthDate = 'needed-without-nik'
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const occupation = occupationName(oneLine(given.occupation) || null)
  const groupCode = given.group || null
  return {
    ok: true,
    person: {
      role: 'worker',
      name,
      birthDate,
      birthText: null,
      birthPlace: null,
      sex,
      motherName: oneLine(given.motherName) || null,
      fatherName: null,
      address: null,
      villageCode: given.villageCode,
      villageText: null,
      nik,
      nikMask: nik && maskNik(nik),
      nikStatus: nik === null ? 'missing' : 'valid',
      kk: null,
      phone: null,
      occupation,
      employer: null,
      groupCode,
      segment: given.segment ?? likelySegment(occupation, groupCode, 'registration'),
      isAsn: isCivilServant(occupation),
      ...noCard,
      verdict: null,
      verdictOn: null,
      question: null,
      asked: null,
      wage: null,
      jkn: null,
      event: null,
    },
  }
}

function readNik(
  { nik: typed, confirmed = [] }: GivenPerson,
  { birthDate, sex, today }: { birthDate: string | null; sex: 'L' | 'P' | null; today: string },
  faults: Faults,
): string | null {
  const nik = cleanNik(typed ?? '')
  if (nik === null) return null
  const found = decodeNik(nik, { asOf: today })
  const [problem] = found.problems
  if (problem) {
    faults.nik = problem === 'length' ? (nik.length < 16 ? 'short' : 'long') : problem
    return null
  }
  const differs = nikAgainst(found, { birthDate, sex }).find((code) => !confirmed.includes(code))
  if (differs) faults.nik = differs
  return nik
}

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
