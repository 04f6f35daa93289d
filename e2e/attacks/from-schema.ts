import fc from 'fast-check'

/** As much of JSON Schema as the API's document uses. */
export interface JsonSchema {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

/** Texts that have broken programs before. */
export const hostileTexts = [
  '',
  ' ',
  "'; drop table worker; --",
  "' or '1'='1",
  '%',
  '_',
  '\\',
  '%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%',
  '$1',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦'.repeat(10),
  '<script>alert(1)</script>',
  '=1+1',
  '../../../../etc/passwd',
  '..%2f..%2fkey',
  '__proto__',
  'constructor',
  'toString',
  '73.15',
  '73.15.01.1001',
  '73.16.01.1001',
  '0000-00-00',
  '9999-12-31',
  '0001-01-01',
  '-1',
  '1e309',
  'NaN',
  '9223372036854775808',
  'a'.repeat(201),
  'x'.repeat(5000),
  '('.repeat(150),
  '{"a":1}',
]
const hostile = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e300,
    [],
    {},
    [[]],
    [null],
    { $ne: null },
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

/** Values of a schema, most of them valid; about one in ten places holds what does not belong there. */
export function fromSchema(schema: JsonSchema, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const build = (s: JsonSchema): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 12, arbitrary: valid(s) }, { weight: 1, arbitrary: hostile })

  function valid(s: JsonSchema): fc.Arbitrary<unknown> {
    if (s.const !== undefined) return fc.constant(s.const)
    if (s.enum) return fc.constantFrom(...s.enum)
    const choices = s.anyOf ?? s.oneOf
    if (choices) return fc.oneof(...choices.map(build))
    const type = Array.isArray(s.type) ? s.type[0] : s.type
    if (type === 'object' || s.properties) return object(s)
    if (type === 'array')
      return fc.array(build(s.items ?? {}), {
        minLength: s.minItems ?? 0,
        maxLength: Math.min(s.maxItems ?? 4, 4),
      })
    if (type === 'integer') return fc.integer(range(s))
    if (type === 'number') return fc.double({ ...range(s), noNaN: true })
    if (type === 'boolean') return fc.boolean()
    if (type === 'null') return fc.constant(null)
    if (type === 'string') return text(s)
    return fc.oneof(texts, fc.integer(), fc.boolean(), hostile)
  }

  function object(s: JsonSchema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(Object.entries(s.properties ?? {}).map(([k, v]) => [k, build(v)]))
    const known = fc.record(fields, { requiredKeys: (s.required ?? []).filter((key) => key in fields) })
    // More than is asked for: what a careless program would store.
    const more = fc.record(
      { regencyCode: fc.constantFrom('73.15', '73.16'), actor: texts, isAdmin: fc.constant(true), id: texts },
      { requiredKeys: [] },
    )
    const free =
      typeof s.additionalProperties === 'object' && s.additionalProperties !== null
        ? fc.dictionary(texts, build(s.additionalProperties), { maxKeys: 3 })
        : fc.constant({})
    return fc.tuple(free, known, fc.option(more, { freq: 8 })).map(([a, b, c]) => ({ ...c, ...a, ...b }))
  }

  function text(s: JsonSchema): fc.Arbitrary<unknown> {
    if (s.format === 'uuid')
      return fc.oneof({ weight: 8, arbitrary: texts }, { weight: 1, arbitrary: fc.uuid() })
    if (s.format === 'date')
      return fc
        .integer({ min: -2000, max: 2000 })
        .map((days) => new Date(Date.UTC(2026, 0, 5) + days * 86_400_000).toISOString().slice(0, 10))
    if (s.format === 'date-time') return fc.constantFrom('2026-01-05T08:00:00Z', '2020-01-01T00:00:00.000Z')
    if (s.pattern) return fc.constantFrom('2026-01', '2025-12-31', ...hostileTexts)
    const fits = texts.filter(
      (word) => word.length >= (s.minLength ?? 0) && word.length <= (s.maxLength ?? 5000),
    )
    return fits
  }
  return build(schema)
}

const range = (s: JsonSchema) => ({
  min: Math.max(s.minimum ?? -1000, -(2 ** 31)),
  max: Math.min(s.maximum ?? 1000, 2 ** 31 - 1),
})
