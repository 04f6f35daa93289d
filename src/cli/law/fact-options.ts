import { type Command, Option } from 'commander'
import type { Language } from '../../platform/i18n.ts'
import type { Field, Fields } from '../../rules/index.ts'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** An option for each fact of a rule: `memberSince` is `--member-since`. What a fact may be is left to the rule. */
export function addFactOptions(command: Command, fields: Fields, language: Language): void {
  for (const [name, field] of Object.entries(fields))
    command.addOption(new Option(`--${kebab(name)} ${placeholder(field)}`, describe(field, language)))
}

/** The facts as JSON would have them, of the options given. */
export function factsOf(fields: Fields, options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => options[optionName(name)] !== undefined)
      .map(([name, field]) => [name, readOption(field, options[optionName(name)] as string | true)]),
  )
}

/** The name commander keeps an option under. */
const optionName = (name: string) => new Option(`--${kebab(name)} <value>`).attributeName()

function placeholder({ kind }: Field): string {
  if (kind === 'yes-no') return '[yes|no]'
  if (kind === 'list') return '<json>'
  return `<${kind}>`
}

function describe(field: Field, language: Language): string {
  const options = field.kind === 'choice' ? ` (${Object.keys(field.options ?? {}).join(', ')})` : ''
  return `${field.title[language]}${options}`
}

const words = new Map<string, boolean>([
  ...['yes', 'ya', 'true'].map((word) => [word, true] as const),
  ...['no', 'tidak', 'false'].map((word) => [word, false] as const),
])

/** Text that does not fit stays text, so that the rule refuses it by the fact's name. */
function readOption({ kind }: Field, given: string | true): unknown {
  if (given === true) return true
  if (kind === 'rupiah' || kind === 'count') return /^-?\d{1,16}$/.test(given) ? Number(given) : given
  if (kind === 'yes-no') return words.get(given) ?? given
  if (kind !== 'list') return given
  try {
    return JSON.parse(given)
  } catch {
    return given
  }
}
