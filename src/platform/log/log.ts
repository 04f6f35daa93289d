import { events, type Fields } from './events.ts'
import { type Fault, faultText } from './fault.ts'

type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never
export type EventName = keyof typeof events
/** The fields of an event, neither more nor fewer. */
export type FieldsOf<E extends EventName> = Pick<Fields, Named<(typeof events)[E]> & keyof Fields>

/** Takes declared events with declared fields: there is no way to hand it a sentence with somebody's name in it. */
export interface Log {
  info<E extends EventName>(event: E, fields: FieldsOf<E>): void
  warn<E extends EventName>(event: E, fields: FieldsOf<E>): void
}

export type Level = 'info' | 'warn'

/** One event, as a person reads it. */
export function plainLine<E extends EventName>(level: Level, event: E, fields: FieldsOf<E>): string {
  const values = declaredOf(event, fields)
  const text = events[event].replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]))
  return `${level === 'warn' ? '! ' : ''}${text}\n`
}

/** One event, as a program reads it: one line of JSON. */
export function jsonLine<E extends EventName>(level: Level, event: E, fields: FieldsOf<E>, at: Date): string {
  return `${JSON.stringify({ time: at.toISOString(), level, event, ...declaredOf(event, fields) })}\n`
}

/** The fields the event declares; what else came with them is left out. */
function declaredOf<E extends EventName>(event: E, fields: FieldsOf<E>): Record<string, unknown> {
  const names = [...events[event].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  return Object.fromEntries(names.map((name) => [name, (fields as Record<string, unknown>)[name]]))
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? faultText(value as Fault) : String(value)
