import type { Field, Fields } from './fields.ts'

/** A JSON Schema (2020-12). */
export type JsonSchema = { readonly [key: string]: unknown }
type Language = 'id' | 'en'

/** The JSON Schema of the facts of a rule, with a description and an example of every field. */
export function factsSchema(fields: Fields, language: Language): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...objectSchema(fields, language) }
}

function objectSchema(fields: Fields, language: Language): JsonSchema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field, language)])),
    required: entries.filter(([, field]) => field.required).map(([name]) => name),
    additionalProperties: false,
  }
}

function fieldSchema(field: Field, language: Language): JsonSchema {
  return {
    title: field.title[language],
    description: field.description[language],
    ...shape(field, language),
    examples: [field.example],
  }
}

function shape(field: Field, language: Language): JsonSchema {
  const range = { minimum: field.min ?? 0, ...(field.max !== undefined && { maximum: field.max }) }
  switch (field.kind) {
    case 'day':
      return { type: 'string', format: 'date' }
    case 'month':
      return { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }
    case 'rupiah':
    case 'count':
      return { type: 'integer', ...range }
    case 'yes-no':
      return { type: 'boolean' }
    case 'choice':
      return {
        oneOf: Object.entries(field.options ?? {}).map(([value, words]) => ({
          const: value,
          title: words[language],
        })),
      }
    case 'list':
      return {
        type: 'array',
        items: objectSchema(field.items ?? {}, language),
        maxItems: field.max ?? 50,
      }
  }
}
