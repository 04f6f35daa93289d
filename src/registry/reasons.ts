import type { Part } from '../linkage/index.ts'

/** The reasons of a link as they are stored: which field, how it came out, bits to two decimals. */
export function reasonsJson(parts: readonly Part[]): string {
  // Field and level are codes of the engine's own, so nothing in them needs escaping.
  let json = ''
  for (const { field, level, bits } of parts) {
    json += `${json && ','}{"field":"${field}","level":"${level}","bits":${Math.round(bits * 100) / 100}}`
  }
  return `[${json}]`
}
