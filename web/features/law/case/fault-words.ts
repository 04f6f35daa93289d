import { useTranslation } from 'react-i18next'
import type { Fields } from '../../../../src/rules/core/fields.ts'
import type { FactProblem } from '../../../../src/rules/index.ts'
import { useTold } from '../words.ts'

/** The field a path leads to: `children[0].bornOn`. */
function fieldAt(fields: Fields, path: string) {
  const [first = '', ...rest] = path.replace(/\[\d+\]/g, '').split('.')
  return rest.reduce((field, name) => field?.items?.[name], fields[first])
}

/** What a fact is called, with the number of the card it stands on: "Anak 2: Lahir pada". */
export function useFactName() {
  const told = useTold()
  return (fields: Fields, path: string): string => {
    const parts = path.split('.')
    return parts
      .map((part, at) => {
        const field = fieldAt(fields, parts.slice(0, at + 1).join('.'))
        const number = /\[(\d+)\]$/.exec(part)?.[1]
        const name = field ? told(field.title) : part
        return number === undefined ? name : `${name} ${Number(number) + 1}`
      })
      .join(': ')
  }
}

/** What is wrong with a fact and what would do, in words. */
export function useFaultWords() {
  const { t } = useTranslation()
  const name = useFactName()
  return (fields: Fields, { code, field, allowed, other }: FactProblem): string =>
    t(`problem.${code}`, {
      field: name(fields, field),
      other: other && name(fields, other),
      allowed,
      rule: '',
    })
}
