import type { Part } from '../linkage/index.ts'

/** The reasons of a link as they are stored: which field, how it came out, bits to two decimals. */
export function reasonsJson(parts: readonly Part[]): string {
  return JSON.stringify(
    parts.map(({ field, level, bits }) => ({ field, level, bits: Math.round(bits * 100) / 100 })),
  )
}
