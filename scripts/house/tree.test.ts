import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '')
const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
const text = files.filter(
  (file) => /\.(ts|tsx|mjs|cjs|json|md|sql|csv|yml)$/.test(file) && file !== 'package-lock.json',
)
const read = (file: string) => readFileSync(file, 'utf8')

it('has files to look at', () => {
  expect(code.length).toBeGreaterThan(100)
})

it('keeps one idea a file: none past 400 lines', () => {
  const long = code.filter((file) => read(file).split('\n').length > 400 && !file.endsWith('schema.ts'))
  expect(long).toEqual([])
})

it('records no download addresses in the lock file', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/)
})

it('holds no paths of one machine', () => {
  const machine = new RegExp(`${['/work', '/'].join('')}[a-z.]|/home/[a-z]+/|/Users/[a-z]`)
  expect(text.filter((file) => machine.test(read(file)))).toEqual([])
})

it('names only synthetic people: every NIK written in code ends in a serial 9xxx', () => {
  const published = ['3602041211870001', '3273056010900009', '7316013113900001', '7316013002900001']
  const found = code.flatMap((file) =>
    [
      ...read(file).matchAll(
        /(?<![0-9a-f.])[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d\d(\d{4})(?!\d)/g,
      ),
    ]
      .filter(([nik, serial]) => !serial!.startsWith('9') && serial !== '0000' && !published.includes(nik))
      .map(([nik]) => `${file}: ${nik}`),
  )
  expect(found).toEqual([])
})
