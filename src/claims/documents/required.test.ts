import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawBook } from '../../rules/index.ts'
import { causes, eventKinds, programmes, relations } from '../api.ts'
import type { Asked } from './asked.ts'
import { asks } from './asks.ts'
import { paperKinds } from './kinds.ts'
import { documentsFor, isPaperKind } from './required.ts'

const kinds = (asked: Asked) => documentsFor(asked).map(({ kind }) => kind)
const sure = (asked: Asked) =>
  documentsFor(asked).flatMap(({ kind, confidence }) => (confidence === 'verified' ? [kind] : []))

test('JKM asks for the six papers that are verified, the death certificate first and the form last', () => {
  const death: Asked = { programme: 'JKM', event: 'death', cause: 'not-work' }
  expect(sure(death)).toEqual([
    'death-certificate',
    'heirs-certificate',
    'family-card',
    'ktp-participant',
    'ktp-heir',
    'member-card',
    'bank-book',
  ])
  expect(kinds(death)).toEqual([...sure(death), 'form-f4'])
})

test('who receives decides what proves it', () => {
  const of = (receivers: Asked['receivers'], more: Partial<Asked> = {}) =>
    kinds({ programme: 'JKM', event: 'death', ...(receivers && { receivers }), ...more })
  expect(of(['spouse'])).toContain('marriage-book')
  expect(of(['spouse'])).not.toContain('birth-certificate')
  expect(of(['spouse', 'child'])).toEqual(expect.arrayContaining(['marriage-book', 'birth-certificate']))
  expect(of(['child'], { underAge: true })).toContain('guardian-letter')
  expect(of(['parent'])).toContain('kinship')
  expect(of(['named-in-will'])).toContain('will')
  expect(of(undefined)).not.toContain('kinship')
})

test('JKK asks for KK1, KK2 and KK3, and for more by what happened', () => {
  const accident: Asked = { programme: 'JKK', event: 'accident', cause: 'work', segment: 'PU' }
  expect(sure(accident)).toEqual(['form-kk1', 'form-kk2', 'form-kk3'])
  expect(kinds(accident)).toContain('wage-proof')
  expect(kinds({ ...accident, segment: 'BPU' })).not.toContain('wage-proof')
  expect(kinds(accident)).not.toContain('police-report')
  expect(kinds({ ...accident, traffic: true })).toContain('police-report')
  expect(kinds(accident)).not.toContain('death-certificate')
  const dead = ['death-certificate', 'heirs-certificate', 'ktp-heir', 'death-cause']
  expect(kinds({ ...accident, result: 'died' })).toEqual(expect.arrayContaining(dead))
  const disease = kinds({ programme: 'JKK', event: 'disease', cause: 'work' })
  expect(disease).toContain('disease-diagnosis')
  expect(disease).not.toContain('witness-statement')
})

test.each([
  [{ programme: 'JHT', event: 'stopped-work', segment: 'BPU' }, 'business-ended', 'work-ended'],
  [{ programme: 'JHT', event: 'stopped-work', segment: 'PU' }, 'work-ended', 'business-ended'],
  [{ programme: 'JHT', event: 'lost-job' }, 'dismissal-proof', 'death-certificate'],
  [{ programme: 'JHT', event: 'left-country' }, 'passport', 'work-ended'],
  [{ programme: 'JHT', event: 'disability' }, 'disability-certificate', 'heirs-certificate'],
  [{ programme: 'JHT', event: 'death' }, 'heirs-certificate', 'passport'],
  [{ programme: 'JP', event: 'pension-age' }, 'work-ended', 'death-certificate'],
  [{ programme: 'JP', event: 'death', receivers: ['child'] }, 'birth-certificate', 'work-ended'],
  [{ programme: 'JKP', event: 'lost-job' }, 'job-seeking', 'ktp-heir'],
  [{ programme: 'BEASISWA', event: 'death' }, 'school-letter', 'heirs-certificate'],
  [{ programme: 'BEASISWA', event: 'disability' }, 'disability-certificate', 'death-certificate'],
] as const)('%j asks for %s and not for %s', (asked, wanted, unwanted) => {
  expect(kinds(asked)).toContain(wanted)
  expect(kinds(asked)).not.toContain(unwanted)
})

test('whatever the case, every paper is asked for once, in the same order, with a form and an account', () => {
  const asked = fc.record(
    {
      programme: fc.constantFrom(...programmes),
      event: fc.constantFrom(...eventKinds),
      cause: fc.constantFrom(...causes),
      segment: fc.constantFrom('PU', 'BPU', 'JAKON'),
      receivers: fc.uniqueArray(fc.constantFrom(...relations)),
      underAge: fc.boolean(),
      traffic: fc.boolean(),
      result: fc.constantFrom('recovered', 'partial', 'total', 'died'),
    },
    { requiredKeys: ['programme', 'event'] },
  )
  const order = asks.map(({ paper }) => paper)
  fc.assert(
    fc.property(asked, (one) => {
      const found = kinds(one as Asked)
      expect(new Set(found).size).toBe(found.length)
      expect(found.filter((kind) => kind.startsWith('form-')).length).toBe(one.programme === 'JKK' ? 3 : 1)
      expect(found).toContain('bank-book')
      const places = found.map((kind) => order.indexOf(kind))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('every kind is asked for by something, says what it must show, and cites a law that is known', () => {
  expect(new Set(asks.map(({ paper }) => paper))).toEqual(new Set(Object.keys(paperKinds)))
  for (const { citation } of asks) expect(lawBook.instruments.has(citation.instrument)).toBe(true)
  for (const { title, shows, issuer } of Object.values(paperKinds))
    for (const words of [title, shows, issuer])
      for (const text of [words.id, words.en]) expect(text.trim().length).toBeGreaterThan(3)
  expect(isPaperKind('death-certificate')).toBe(true)
  expect(isPaperKind('../akta')).toBe(false)
})
