import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, it } from 'vitest'
import { findPasswordFault } from './easily-guessed.ts'
import { passwordFault, shortestPassword } from './password-rules.ts'
import { readablePassword } from './passwords.ts'

it('refuses every leaked password that is long enough, and the rules alone do not', async () => {
  const long = dictionary['passwords-common'].filter((each) => each.length >= shortestPassword)
  expect(long.length).toBeGreaterThan(250)
  expect(long.filter((each) => passwordFault(each, 'rahma') === undefined).length).toBeGreaterThan(100)
  for (const each of long)
    expect(`${each} ${await findPasswordFault(each, 'rahma')}`).toBe(`${each} password-common`)
})

it.each([
  'terimakasih2024',
  'satuduatigaempat',
  'senin selasa rabu',
  'm0therfuck3r',
  'Unbelievable1',
  'muhammad ali',
])('%s is refused, though no rule names it', async (password) => {
  expect(passwordFault(password, 'rahma')).toBeUndefined()
  expect(await findPasswordFault(password, 'rahma')).toBe('password-common')
})

it.each(['sawah hijau di Maiwa', 'perahu kuning di sungai', 'kopi toraja tanpa gula', 'tT9#vq2LmX!x'])(
  '%s will do',
  async (password) => {
    expect(await findPasswordFault(password, 'rahma')).toBeUndefined()
  },
)

it('takes what the program makes up, and refuses the longest that says one word', async () => {
  for (let i = 0; i < 20; i += 1) expect(await findPasswordFault(readablePassword(), 'rahma')).toBeUndefined()
  expect(await findPasswordFault('kuda'.repeat(125), 'rahma')).toBe('password-common')
})

it('says first what the screen says', async () => {
  expect(await findPasswordFault('pendek', 'rahma')).toBe('password-short')
})
