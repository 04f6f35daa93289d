declare const made: unique symbol

/** What may be told of an error: its kind, its code, where it broke. Never its message: the database puts values into it. */
export interface Fault {
  readonly name: string
  readonly code: string
  readonly at: readonly string[]
  readonly [made]: true
}

/** Of whatever was thrown. */
export function faultOf(thrown: unknown): Fault {
  const { name, code, stack, message } = (thrown ?? {}) as Record<string, unknown>
  const words = typeof message === 'string' ? message : ''
  // A message may look like a place; what comes after it is one.
  const places = typeof stack === 'string' ? stack.slice(stack.indexOf(words) + words.length) : ''
  return {
    name: word(name) ?? typeof thrown,
    code: word(code) ?? '',
    at: places
      .split('\n')
      .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  } as unknown as Fault
}

/** A name in a program's own alphabet; anything else might be somebody's. */
const word = (value: unknown) =>
  typeof value === 'string' && /^[A-Za-z_][\w-]{0,60}$|^[0-9A-Z]{5}$/.test(value) ? value : undefined

export const faultText = ({ name, code, at }: Fault): string =>
  [`${name} ${code}`.trim(), ...at.map((line) => `    ${line}`)].join('\n')
