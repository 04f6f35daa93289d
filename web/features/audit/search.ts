import { asText } from '../../ui/asked.ts'

/** What the address of the screen asks for; days as yyyy-mm-dd. */
export interface AuditSearch {
  from?: string | undefined
  to?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  subject?: string | undefined
  /** Id of the last row of the page before. */
  before?: string | undefined
}

const day = /^\d{4}-\d\d-\d\d$/
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const asDay = (value: unknown) => {
  const text = asText(value)
  return text && day.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const before = asText(search.before)
  return {
    from: asDay(search.from),
    to: asDay(search.to),
    actor: asText(search.actor),
    action: asText(search.action),
    subject: asText(search.subject),
    before: before && uuid.test(before) ? before : undefined,
  }
}

/** Days of the reader's calendar as the moments they begin and end. */
export function momentsOf({ from, to }: AuditSearch): { from?: string; to?: string } {
  const midnight = (of: string, later: number) => {
    const date = new Date(`${of}T00:00:00`)
    date.setDate(date.getDate() + later)
    return date.toISOString()
  }
  return { ...(from && { from: midnight(from, 0) }), ...(to && { to: midnight(to, 1) }) }
}
