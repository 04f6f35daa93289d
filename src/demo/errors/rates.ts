import type { Rng } from '../random.ts'

/** Chances per row; each kind of damage is drawn by itself. */
export interface Rates {
  nik: {
    missing: number
    short: number
    long: number
    digit: number
    relative: number
    number: number
    placeholder: number
  }
  name: {
    typing: number
    spelling: number
    title: number
    shortened: number
    dropped: number
    swapped: number
    joined: number
    other: number
    spoken: number
  }
  birth: {
    missing: number
    swapped: number
    default: number
    digit: number
    year: number
    yearOnly: number
    impossible: number
  }
  mother: { missing: number; typing: number }
  sexWrong: number
  twice: number
  /** NIK of two people of one house, each typed on the row of the other. */
  nikRow: number
  /** The village is that of years ago. */
  oldAddress: number
}

export type Source = 'village' | 'office' | 'participants' | 'register'

const village: Rates = {
  nik: {
    missing: 0.026,
    short: 0.005,
    long: 0.004,
    digit: 0.011,
    relative: 0.005,
    number: 0.012,
    placeholder: 0.003,
  },
  name: {
    typing: 0.035,
    spelling: 0.045,
    title: 0.3,
    shortened: 0.03,
    dropped: 0.022,
    swapped: 0.004,
    joined: 0.018,
    other: 0.006,
    spoken: 0.012,
  },
  birth: {
    missing: 0.014,
    swapped: 0.008,
    default: 0.012,
    digit: 0.009,
    year: 0.008,
    yearOnly: 0.006,
    impossible: 0.0015,
  },
  mother: { missing: 0.16, typing: 0.06 },
  sexWrong: 0.006,
  twice: 0.004,
  nikRow: 0.004,
  oldAddress: 0,
}
const office: Rates = {
  nik: {
    missing: 0.014,
    short: 0.004,
    long: 0.003,
    digit: 0.009,
    relative: 0.002,
    number: 0.01,
    placeholder: 0.001,
  },
  name: {
    typing: 0.022,
    spelling: 0.03,
    title: 0.3,
    shortened: 0.03,
    dropped: 0.012,
    swapped: 0.002,
    joined: 0.01,
    other: 0.003,
    spoken: 0.004,
  },
  birth: {
    missing: 0.01,
    swapped: 0.005,
    default: 0.004,
    digit: 0.007,
    year: 0.005,
    yearOnly: 0.001,
    impossible: 0.0005,
  },
  mother: { missing: 0.2, typing: 0.05 },
  sexWrong: 0.003,
  twice: 0.003,
  nikRow: 0,
  oldAddress: 0,
}
/** BPJS checks NIKs against the population register, so little is wrong there; the names are as employers typed them. */
const participants: Rates = {
  nik: { missing: 0.002, short: 0, long: 0, digit: 0.005, relative: 0.0007, number: 0, placeholder: 0 },
  name: {
    typing: 0.014,
    spelling: 0.022,
    title: 0.16,
    shortened: 0.012,
    dropped: 0.014,
    swapped: 0.002,
    joined: 0.009,
    other: 0.002,
    spoken: 0.004,
  },
  birth: {
    missing: 0,
    swapped: 0.003,
    default: 0.002,
    digit: 0.003,
    year: 0.003,
    yearOnly: 0,
    impossible: 0,
  },
  mother: { missing: 0.3, typing: 0.05 },
  sexWrong: 0.002,
  twice: 0,
  nikRow: 0,
  oldAddress: 0.07,
}
const register: Rates = {
  nik: { missing: 0, short: 0, long: 0, digit: 0, relative: 0, number: 0, placeholder: 0 },
  name: {
    typing: 0.002,
    spelling: 0.004,
    title: 0.02,
    shortened: 0,
    dropped: 0.002,
    swapped: 0,
    joined: 0.002,
    other: 0,
    spoken: 0,
  },
  birth: { missing: 0, swapped: 0, default: 0, digit: 0.001, year: 0.001, yearOnly: 0, impossible: 0 },
  mother: { missing: 0.01, typing: 0.01 },
  sexWrong: 0,
  twice: 0,
  nikRow: 0,
  oldAddress: 0,
}
const usual: Record<Source, Rates> = { village, office, participants, register }

const times = <T extends Record<string, number>>(group: T, factor: number): T =>
  Object.fromEntries(Object.entries(group).map(([key, rate]) => [key, Math.min(0.85, rate * factor)])) as T

export function ratesOf(source: Source, scale: number): Rates {
  const { nik, name, birth, mother, sexWrong, twice, nikRow, oldAddress } = usual[source]
  return {
    nik: times(nik, scale),
    name: times(name, scale),
    birth: times(birth, scale),
    mother: times(mother, scale),
    sexWrong: Math.min(0.5, sexWrong * scale),
    twice: Math.min(0.2, twice * scale),
    nikRow: Math.min(0.1, nikRow * scale),
    oldAddress: Math.min(0.5, oldAddress * scale),
  }
}

/** Which damage strikes, if any: at most one of a group. */
export function strike<K extends string>(rng: Rng, group: Record<K, number>): K | null {
  let roll = rng.next()
  for (const key in group) {
    roll -= group[key]
    if (roll < 0) return key
  }
  return null
}
