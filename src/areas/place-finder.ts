import { distance } from 'fastest-levenshtein'
import type { AreasView } from './api.ts'
import { type PlainName, plainName } from './plain-name.ts'

export interface VillageAnswer {
  /** Null when no village, or more than one, bears the name. */
  code: string | null
  how: 'code' | 'name' | 'spelling' | 'ambiguous' | 'unknown' | 'empty'
  /** Official name of what was taken. */
  name: string | null
}

export interface PlaceFinder {
  /** A village of this regency by what a list says; names repeat, so the district counts when it is known. */
  village(text: string | null, districtCode?: string | null): VillageAnswer
  district(text: string | null): string | null
  has(villageCode: string): boolean
}

interface Place extends PlainName {
  code: string
  name: string
  district: string
}

/** Names are read as people write them, but only one possible village is ever taken. */
export function placeFinder(areas: AreasView): PlaceFinder {
  const villages: Place[] = areas.districts.flatMap((district) =>
    district.villages.map(({ code, name }) => ({ code, name, district: district.code, ...plainName(name) })),
  )
  const districts: Place[] = areas.districts.map(({ code, name }) => ({
    code,
    name,
    district: code,
    ...plainName(name),
  }))
  const byCode = new Map(villages.map((village) => [village.code.replaceAll('.', ''), village]))
  const known = new Map<string, VillageAnswer>()
  const knownDistricts = new Map<string, string | null>()

  function village(text: string | null, districtCode: string | null = null): VillageAnswer {
    if (text === null || text.trim() === '') return { code: null, how: 'empty', name: null }
    const key = `${districtCode ?? ''}|${text}`
    let answer = known.get(key)
    if (!answer) {
      answer = look(text, districtCode)
      // Free text from a hostile file must not fill the memory.
      if (known.size < 10_000) known.set(key, answer)
    }
    return answer
  }

  function look(text: string, districtCode: string | null): VillageAnswer {
    const byNumber = byCode.get(text.replace(/\D/g, ''))
    if (byNumber) return { code: byNumber.code, how: 'code', name: byNumber.name }
    // A code of a village elsewhere.
    if (/^\d{2}\.?\d{2}\.?\d{2}\.?\d{4}$/.test(text.trim())) return { code: null, how: 'unknown', name: null }
    const whole = find(villages, text, districtCode)
    if (whole.how !== 'unknown') return whole
    // `Bangkala, Kec. Maiwa` and `Maiwa - Bangkala`: what is called a district is no village.
    const called = /\bkec(?:amatan)?\b\s*\.?\s*([\p{L} ]+)/iu.exec(text)
    const parts = text
      .replace(called?.[0] ?? '', ',')
      .split(/[,/;()–]|\s-\s/)
      .filter((part) => part.trim() !== '')
    if (parts.length < 2 && !called) return whole
    const named =
      district(called?.[1] ?? null) ??
      parts.map((part) => district(part)).find((code) => code !== null) ??
      districtCode
    const answers = parts.map((part) => find(villages, part, named)).filter((answer) => answer.code !== null)
    return answers.length > 0 && new Set(answers.map((a) => a.code)).size === 1 ? answers[0]! : whole
  }

  function district(text: string | null): string | null {
    if (text === null || text.trim() === '') return null
    let code = knownDistricts.get(text)
    if (code === undefined) {
      const digits = text.replace(/\D/g, '')
      const numbered = districts.find((place) => place.code.replaceAll('.', '') === digits)
      code = numbered?.code ?? find(districts, text, null).code
      if (knownDistricts.size < 10_000) knownDistricts.set(text, code)
    }
    return code
  }

  return { village, district, has: (code) => byCode.has(code.replaceAll('.', '')) }
}

function find(places: Place[], text: string, districtCode: string | null): VillageAnswer {
  const wanted = plainName(text)
  if (wanted.letters === '') return { code: null, how: 'unknown', name: null }
  const near = districtCode === null ? places : places.filter((place) => place.district === districtCode)
  for (const pool of near === places ? [places] : [near, places]) {
    const exact = pool.filter((place) => place.letters === wanted.letters)
    if (exact.length > 0) return only(exact, 'name')
    const sounding = pool.filter((place) => place.sound === wanted.sound)
    if (sounding.length > 0) return only(sounding, 'spelling')
    const similar = closest(pool, wanted, pool !== places)
    if (similar.length > 0) return only(similar, 'spelling')
  }
  return { code: null, how: 'unknown', name: null }
}

function only(found: Place[], how: 'name' | 'spelling'): VillageAnswer {
  const [first] = found
  if (!first || found.length > 1) return { code: null, how: 'ambiguous', name: null }
  return { code: first.code, how, name: first.name }
}

/** One slip in a name of five letters (four where the district is known), two in nine; equally near ones all. */
function closest(places: Place[], wanted: PlainName, inDistrict: boolean): Place[] {
  const { length } = wanted.letters
  const allowed = length >= 9 ? 2 : length >= (inDistrict ? 4 : 5) ? 1 : 0
  if (allowed === 0) return []
  let best = allowed
  let found: Place[] = []
  for (const place of places) {
    if (Math.abs(place.letters.length - wanted.letters.length) > best) continue
    const far = slips(place.letters, wanted.letters)
    if (far > best) continue
    found = far < best ? [place] : [...found, place]
    best = far
  }
  return found
}

/** Edits between two words; two neighbouring letters swapped are one slip. */
function slips(a: string, b: string): number {
  const edits = distance(a, b)
  if (edits !== 2 || a.length !== b.length) return edits
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  const swapped = a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2)
  return swapped === b ? 1 : edits
}
