/** Ages alike in a plan, by the birthday reached when it begins. */
export const ageBands = ['under-40', '40-54', '55-64'] as const
export type AgeBand = (typeof ageBands)[number]

/**
 * How many of 100,000 people of an age die in a year, other than at work. Rounded from memory of the WHO life tables of
 * Indonesia; not verified. They order people in a plan and are told beside every result.
 */
export const deathsAYear: Readonly<Record<AgeBand, number>> = { 'under-40': 200, '40-54': 550, '55-64': 1600 }

/**
 * How many of 100,000 people in the lowest group of risk die at work in a year; not verified. Those of the other groups
 * follow from it as the JKK rates of PP 44/2015 Lampiran I stand to each other.
 */
export const workDeathsAYear = 10
export const ofPeople = 100_000
