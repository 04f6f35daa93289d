/** What of persons an account is shown in an hour: rows in lists and pages, and numbers opened in full. */
export type Shown = 'rows' | 'numbers'

export interface Limit {
  /** From here on the auditor is told; nothing is held back. */
  told: number
  /** From here on nothing more is shown until the hour has moved on. */
  most: number
}

export type Limits = Record<Shown, Limit>

/**
 * An operator who looks people up all day, sixty an hour, is shown some 2,000 rows an hour: four looks of eight names while
 * typing, and the page. Three times that is told. Three and a half times that again is a full page every nine seconds for
 * an hour, which nobody reads and a program fetches. A number takes a reason to be typed: forty an hour is somebody who does
 * nothing else, 120 is one every thirty seconds.
 */
export const limits: Limits = {
  rows: { told: 6_000, most: 20_000 },
  numbers: { told: 40, most: 120 },
}

/** Where an installation has set its own: told of at three tenths of it. */
export const limitsWith = (rowsPerHour: number | undefined): Limits =>
  rowsPerHour === undefined
    ? limits
    : { ...limits, rows: { told: Math.ceil(rowsPerHour * 0.3), most: rowsPerHour } }
