import { expect, it } from 'vitest'
import { isStrong, passwordFault } from './password-rules.ts'
import { readablePassword } from './passwords.ts'

it.each([
  ['pendek', 'password-short'],
  ['12 tanda ya', 'password-short'],
  ['milik ibu.rahma ini', 'password-holds-name'],
  ['IBU.RAHMA sendiri', 'password-holds-name'],
  ['aaaaaaaaaaaaaa', 'password-common'],
  ['123456789012', 'password-common'],
  ['7316014107909001', 'password-common'],
  ['081234567890', 'password-common'],
  ['qwertyuiop123', 'password-common'],
  ['abcdefghijkl', 'password-common'],
  ['password1234', 'password-common'],
  ['P4ssw0rd2026!', 'password-common'],
  ['Bismillah123', 'password-common'],
  ['indonesia-2045', 'password-common'],
  ['AdminEnrekang1', 'password-common'],
  ['katasandi-rahasia', 'password-common'],
])('%s will not do: %s', (password, fault) => {
  expect(passwordFault(password, 'ibu.rahma')).toBe(fault)
})

it.each(['sawah hijau di Maiwa', 'perahu kuning di sungai', 'tT9#vq2LmX!x', 'kopi toraja tanpa gula'])(
  '%s will do',
  (password) => {
    expect(passwordFault(password, 'ibu.rahma')).toBeUndefined()
  },
)

it('takes every password the program makes up, and calls it strong', () => {
  for (let i = 0; i < 200; i += 1) {
    const password = readablePassword()
    expect(`${password} ${passwordFault(password, 'rahma')}`).toBe(`${password} undefined`)
    expect(isStrong(password)).toBe(true)
  }
})
