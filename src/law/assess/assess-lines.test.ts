import { expect, test } from 'vitest'
import { enactedLaw } from '../../rules/index.ts'
import { assessLines } from './assess-lines.ts'

const death = {
  benefit: 'jkm',
  facts: { segment: 'BPU', memberSince: '2025-05-01', paidThrough: '2025-09', diedOn: '2025-09-10' },
}
const good = JSON.stringify(death)

async function run(text: string, chunk = 7) {
  let refused = 0
  let asked = 0
  async function* pieces() {
    for (let at = 0; at < text.length; at += chunk) {
      asked += 1
      yield text.slice(at, at + chunk)
    }
  }
  let written = ''
  for await (const answers of assessLines(enactedLaw, pieces(), 'id', () => (refused += 1)))
    written += answers
  const rows = written.split('\n').filter((line) => line !== '')
  return { rows: rows.map((row) => JSON.parse(row)), refused, asked }
}

test('gives one answer a line in order, wherever the chunks break, the last line without its end too', async () => {
  const { rows, refused } = await run(`${good}\n\n${good}\r\n${good}`)
  expect(rows.map(({ total }) => total)).toEqual([42_000_000, 42_000_000, 42_000_000])
  expect(refused).toBe(0)
})

test('a bad line gets its number and its code, and the next is assessed', async () => {
  const { rows, refused } = await run(
    [
      '{"benefit":"jkm"',
      good,
      '[]',
      '{"facts":{}}',
      '{"benefit":"jkx","facts":{}}',
      '{"benefit":"jkm","facts":[]}',
      '{"benefit":"jkm","facts":{"segment":"BPU","memberSince":"2025-02-30","paidThrough":"2025-09","diedOn":"2025-09-10"}}',
      JSON.stringify({ ...death, facts: { ...death.facts, memberships: 3 } }),
      JSON.stringify({ ...death, nik: 'x' }),
      good,
    ].join('\n'),
  )
  expect(rows.map(({ line, code, detail, total }) => total ?? [line, code, detail?.field])).toEqual([
    [1, 'law-not-json', undefined],
    42_000_000,
    [3, 'fact-not-an-object', 'facts'],
    [4, 'fact-missing', 'benefit'],
    [5, 'law-rule-unknown', undefined],
    [6, 'fact-not-an-object', 'facts'],
    [7, 'fact-not-a-day', 'memberSince'],
    [8, 'fact-out-of-range', 'memberships'],
    [9, 'fact-unknown', 'nik'],
    42_000_000,
  ])
  expect(refused).toBe(8)
})

test('a line without end is refused, not kept', async () => {
  const { rows } = await run(`"${'x'.repeat(3 * 1024 * 1024)}\n${good}\n`, 64 * 1024)
  expect(rows[0]).toMatchObject({ line: 1, code: 'too-large' })
  expect(rows[1].total).toBe(42_000_000)
})

test('reads no further than is taken from it', async () => {
  let given = 0
  async function* endless() {
    for (;;) {
      given += 1
      yield `${good}\n`
    }
  }
  const answers = assessLines(enactedLaw, endless(), 'id', () => undefined)
  await answers.next()
  await answers.next()
  await answers.return(undefined)
  expect(given).toBe(2)
})
