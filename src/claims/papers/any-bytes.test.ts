import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblemCode } from '../../platform/problem.ts'
import { paperLimits } from './limits.ts'
import { paperName } from './paper-name.ts'
import { takePaper } from './take-paper.ts'
import { armedPdf, plainPdf } from './testing/make-pdf.ts'
import { photograph } from './testing/make-picture.ts'
import { everything, outcome } from './testing/outcome.ts'

const small = photograph(120, 160)
const good = [
  await small.clone().jpeg().toBuffer(),
  await small.clone().png().toBuffer(),
  await small.clone().jpeg({ progressive: true }).toBuffer(),
  plainPdf(),
  armedPdf(),
]
const limits = { ...paperLimits, pixels: 4_000_000 }

interface Wound {
  at: number
  kind: 'flip' | 'cut' | 'double' | 'zero'
  length: number
  byte: number
}
const wound: fc.Arbitrary<Wound> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'double', 'zero'),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.integer({ min: 1, max: 255 }),
})

function hurt(file: Buffer, { at, kind, length, byte }: Wound): Buffer {
  const start = Math.floor(at * (file.length - 1))
  const [before, piece, after] = [
    file.subarray(0, start),
    file.subarray(start, start + length),
    file.subarray(start + length),
  ]
  if (kind === 'cut') return Buffer.concat([before, after])
  if (kind === 'double') return Buffer.concat([before, piece, piece, after])
  if (kind === 'zero') return Buffer.concat([before, Buffer.alloc(piece.length), after])
  const flipped = Buffer.from(file)
  flipped[start]! ^= byte
  return flipped
}

const wounded = fc
  .tuple(fc.constantFrom(...good), fc.array(wound, { minLength: 1, maxLength: 6 }))
  .map(([file, wounds]) => wounds.reduce(hurt, file))
const magic = fc.constantFrom('%PDF-1.4\n', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', '')
const anything = fc
  .tuple(magic, fc.uint8Array({ maxLength: 4_000 }))
  .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest]))

/** Refused by a code of the catalogue, or drawn: never thrown, never the bytes that came. */
async function holds(bytes: Buffer): Promise<void> {
  const found = await outcome(bytes, limits)
  if (typeof found === 'string') {
    expect(isProblemCode(found)).toBe(true)
    return
  }
  expect(found.bytes.length).toBeLessThanOrEqual(limits.bytes)
  expect(found.pages).toBeLessThanOrEqual(limits.pages)
  expect(everything(found.bytes)).not.toMatch(/JavaScript|OpenAction|EmbeddedFile|evil\.example/)
}

test('whatever the bytes, a paper is drawn or refused', async () => {
  await fc.assert(fc.asyncProperty(anything, holds), { numRuns: 120 })
})

test('a good paper hurt anywhere is drawn or refused', async () => {
  await fc.assert(fc.asyncProperty(wounded, holds), { numRuns: 120 })
}, 300_000)

test('so it is in a process of its own, whatever the name', async () => {
  const file = fc.oneof(wounded, anything)
  await fc.assert(
    fc.asyncProperty(file, fc.string({ unit: 'binary', maxLength: 40 }), async (bytes, told) => {
      const taken = await takePaper(bytes, told, limits)
      if (!taken.ok) expect(taken.problem).toMatch(/^paper-(?!busy)/)
    }),
    { numRuns: 15 },
  )
}, 300_000)

test('no name leads anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (told) => {
      const name = paperName(told, 'jpg')
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,101}\.jpg$/u)
      expect(name.startsWith('.')).toBe(false)
    }),
  )
})
