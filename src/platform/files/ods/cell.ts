import type { Cell } from '../workbook.ts'
import { numberText } from '../xlsx/cell.ts'

/** A cell of an OpenDocument table; attributes without their prefix. */
export function odsCell(attributes: Record<string, string>, text: string): Cell | undefined {
  const formula = attributes.formula !== undefined
  const make = (value: string, kind: Cell['kind']): Cell | undefined =>
    value === '' && !formula ? undefined : { text: value, kind, formula }
  switch (attributes['value-type']) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = attributes.value ?? text
      return make(numberText(Number(value), value), 'number')
    }
    case 'date':
      return make((attributes['date-value'] ?? text).slice(0, 10), 'date')
    case 'boolean':
      return make(attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE', 'boolean')
    default:
      return make(
        text || (attributes['string-value'] ?? ''),
        /^(#|Err:)/.test(text) && formula ? 'error' : 'text',
      )
  }
}
