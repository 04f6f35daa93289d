/** What a file may cost before it is refused. Far above any real list of one regency. */
export interface Limits {
  fileBytes: number
  /** One part of a zip, unpacked. */
  partBytes: number
  /** Unpacked over packed, looked at only past `ratioFrom` bytes. */
  ratio: number
  ratioFrom: number
  parts: number
  /** Filled cells right of this column. */
  columns: number
  rows: number
  /** Rows that say the same, written once with a repeat count (ODS). */
  repeats: number
  /** Characters of one row. */
  element: number
  /** Characters in one cell or one piece of XML. */
  text: number
  milliseconds: number
}

export const defaultLimits: Limits = {
  fileBytes: 128 * 1024 * 1024,
  partBytes: 1024 * 1024 * 1024,
  ratio: 150,
  ratioFrom: 16 * 1024 * 1024,
  parts: 5_000,
  columns: 1_000,
  rows: 1_100_000,
  repeats: 1_000,
  element: 8_000_000,
  text: 1_000_000,
  milliseconds: 15 * 60_000,
}
