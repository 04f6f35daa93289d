import { expect, test } from 'vitest'
import { asOneOf, asPage, asText, safePath } from './asked.ts'

test('after signing in one comes back only to a path of this site', () => {
  expect(safePath('/orang?figure=uncovered')).toBe('/orang?figure=uncovered')
  for (const elsewhere of [
    'https://contoh.id',
    '//contoh.id',
    '/\\contoh.id',
    '/\t/contoh.id',
    '/\n/contoh.id',
    'orang',
    undefined,
    7,
  ])
    expect(safePath(elsewhere)).toBe('/')
})

test('an address is read, not trusted', () => {
  expect(asOneOf('dead', ['dead', 'moved'])).toBe('dead')
  expect(asOneOf('else', ['dead', 'moved'])).toBeUndefined()
  expect([asPage(3), asPage(-1), asPage('3'), asPage(1.5)]).toEqual([3, undefined, undefined, undefined])
  expect([asText('BPU'), asText(''), asText(73), asText(null)]).toEqual(['BPU', undefined, '73', undefined])
})
