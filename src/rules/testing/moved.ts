import { addMonths, addMonthsToDay } from '../core/calendar.ts'

/** The same JSON with every day and month in it moved by so many months. */
export function moved(json: unknown, months: number): unknown {
  if (typeof json === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(json)) return addMonthsToDay(json, months)
  if (typeof json === 'string' && /^\d{4}-\d{2}$/.test(json)) return addMonths(json, months)
  if (Array.isArray(json)) return json.map((item) => moved(item, months))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, moved(value, months)]))
}
