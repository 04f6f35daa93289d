import { expect, it } from 'vitest'
import { isSameHolder, maskAccount, readAccount } from './account.ts'

it('reads an account as people type it, and refuses what can be none', () => {
  expect(readAccount('0251 01-012345.53.6')).toBe('025101012345536')
  for (const bad of ['', '1234567', '000000000000', 'BRI 12345678', '1'.repeat(21)])
    expect(readAccount(bad)).toBeNull()
  expect(maskAccount('025101012345536')).toBe('***********5536')
})

it('a holder is the heir also with a title, an initial or a name less', () => {
  expect(isSameHolder('Hj. Sitti Rahma', 'SITTI RAHMA')).toBe(true)
  expect(isSameHolder('Muhammad Ali', 'ALI M')).toBe(true)
  expect(isSameHolder('Sitti Rahma', 'Sitti Aminah')).toBe(false)
  expect(isSameHolder('Sitti Rahma', '')).toBe(false)
})
