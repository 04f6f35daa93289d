/** Where a program reads the time; everything below takes the moment as an argument. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Always the same moment. */
export function fixedClock(moment: string | Date): Clock {
  const at = new Date(moment)
  return { now: () => new Date(at) }
}
