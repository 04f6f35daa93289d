import type { Field, Fields } from '../../../../src/rules/core/fields.ts'
import { useLanguage, useTold } from '../words.ts'
import css from './result.module.css'
import { factText } from './seen-text.ts'

/** The facts a result stands on, as text: on paper the form is not there. */
export function FactsTold({ fields, facts }: { fields: Fields; facts: Readonly<Record<string, unknown>> }) {
  const told = useTold()
  const language = useLanguage()
  const itemText = (field: Field, item: Record<string, unknown>) =>
    Object.entries(field.items ?? {})
      .filter(([name]) => item[name] !== undefined)
      .map(([name, part]) => `${told(part.title)}: ${factText(part, item[name], language)}`)
      .join('; ')
  const rows = Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const fact = facts[name]
    if (fact === undefined) return []
    if (!Array.isArray(fact)) return [[told(field.title), factText(field, fact, language)]]
    return fact.map((each, at) => [`${told(field.title)} ${at + 1}`, itemText(field, each)])
  })
  return (
    <dl className={css.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
