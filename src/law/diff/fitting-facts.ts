import type { Fields } from '../../rules/index.ts'

/** Of what could be said of each fact, what the rule asks for and can take; the rest is left out. */
export function fitting(
  fields: Fields,
  offered: Readonly<Record<string, readonly unknown[]>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(offered).flatMap(([name, values]) => {
      const field = fields[name]
      const value = values.find(
        (each) => field && (!field.options || Object.hasOwn(field.options, String(each))),
      )
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
