import { exampleCase, type Field, type Fields, type Rule } from '../../../../src/rules/index.ts'

/** What stands in the form, as typed. Absent or empty is "not known"; an empty list is "there are none". */
export type Draft = { readonly [name: string]: DraftValue }
export type DraftValue = string | readonly Draft[] | undefined

/** The facts as JSON, for `readFacts` and the server: what is not known is left out. */
export function toFacts(fields: Fields, draft: Draft): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = draft[name]
    if (value !== undefined && value !== '') facts[name] = toFact(field, value)
  }
  return facts
}

function toFact(field: Field, value: string | readonly Draft[]): unknown {
  if (typeof value !== 'string') return value.map((each) => toFacts(field.items ?? {}, each))
  if (field.kind === 'yes-no') return value === 'yes'
  if (field.kind === 'rupiah' || field.kind === 'count')
    return /^-?\d+$/.test(value.trim()) ? Number(value) : value
  return value
}

/** The form filled in with facts. */
export function toDraft(fields: Fields, facts: Readonly<Record<string, unknown>>): Draft {
  const draft: Record<string, DraftValue> = {}
  for (const [name, field] of Object.entries(fields)) {
    const fact = facts[name]
    if (fact === undefined || fact === null) continue
    if (field.kind === 'list')
      draft[name] = Array.isArray(fact) ? fact.map((each) => toDraft(field.items ?? {}, each)) : undefined
    else if (field.kind === 'yes-no') draft[name] = fact ? 'yes' : 'no'
    else draft[name] = String(fact)
  }
  return draft
}

/** The example of a rule, as a case to look at. */
export const exampleDraft = (rule: Rule): Draft => toDraft(rule.fields, exampleCase(rule))

/** The id of the input of a fact: `children[0].bornOn`. */
export const inputId = (path: string) => `fakta-${path.replace(/\W+/g, '-')}`
