import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { type LawVersion, proposal } from '../api.ts'

/** `2026-03`, `2026-03-15`, or a JSON file of proposals, `file.json` or `file.json@2027-01`. */
export function readVersion(text: string): { ok: true; version: LawVersion } | Refusal {
  const day = /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/
  if (day.test(text)) return { ok: true, version: { on: text, proposals: [] } }
  const parts = /^(.+?)(?:@(\d{4}-\d{2}(?:-\d{2})?))?$/.exec(text)
  const [, file = text, on] = parts ?? []
  let given: unknown
  try {
    given = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return refusal('law-version-unreadable', { version: text })
  }
  const read = z.array(proposal).min(1).max(100).safeParse(given)
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join('.') || 'file')
    return refusal('invalid-request', { fields: [...new Set(fields)].join(', ') })
  }
  return { ok: true, version: { ...(on !== undefined && { on }), proposals: read.data } }
}
