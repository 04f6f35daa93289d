import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nikEdits } from './nik-edits.ts'
import { typingEdits } from './one-edit.ts'

const digits = fc.stringMatching(/^[0-3]{16}$/)
const half = (text: string) => Number.parseInt(text, 16) | 0

it('counts as typingEdits does on the text', () => {
  fc.assert(
    fc.property(digits, fc.array(fc.tuple(fc.nat(15), fc.nat(3)), { maxLength: 5 }), (x, changes) => {
      const changed = [...x]
      for (const [at, digit] of changes) changed[at] = String(digit)
      const y = changed.join('')
      const [a, b, c, d] = [half(x.slice(0, 8)), half(x.slice(8)), half(y.slice(0, 8)), half(y.slice(8))]
      expect(nikEdits(a, b, c, d, 0, 12)).toBe(Math.min(3, typingEdits(x, y, 2, 12)))
      const serials = typingEdits(x.slice(12), y.slice(12), 2)
      expect(nikEdits(0, b & 0xffff, 0, d & 0xffff, 12, 16)).toBe(Math.min(3, serials))
    }),
    { numRuns: 3000 },
  )
})
