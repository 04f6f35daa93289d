import { expect, it } from 'vitest'
import { hashOfCode, newCode, readCode } from './code.ts'

it('a code is read however a family types it', () => {
  const code = newCode()
  expect(code).toMatch(/^[2-9B-Z]{5}-[2-9B-Z]{5}$/)
  const plain = code.replace('-', '')
  for (const typed of [code, code.toLowerCase(), ` ${plain} `, [...plain].join(' ')]) {
    expect(readCode(typed)).toBe(plain)
    expect(hashOfCode(typed)).toBe(hashOfCode(code))
  }
  for (const none of ['', 'BCDFG-2345', 'AEIOU-23456', `${code}2`]) expect(readCode(none)).toBeUndefined()
})
