import { expect, test } from 'vitest'
import en from '../messages/en.json' with { type: 'json' }
import id from '../messages/id.json' with { type: 'json' }
import { isProblemCode, problemBody, problemCodes, statusOf } from './problem.ts'

const sentences: Record<'id' | 'en', Record<string, string>> = { id: id.problem, en: en.problem }
const blanks = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted()

test('every refusal has a sentence in both languages, with the same blanks', () => {
  expect(problemCodes.length).toBeGreaterThan(20)
  for (const code of problemCodes) {
    expect(sentences.id[code], `${code} in Indonesian`).toMatch(/\p{L}{2}.*\.|\}\}$/su)
    expect(sentences.en[code], `${code} in English`).toMatch(/\p{L}{2}.*\.|\}\}$/su)
    expect(blanks(sentences.en[code] ?? ''), code).toEqual(blanks(sentences.id[code] ?? ''))
  }
})

// What the screens say when no answer came, so that there is no code of ours.
const ofTheScreens = ['no-connection', 'unexpected']

test('no sentence is left without its refusal', () => {
  const all = [...Object.keys(sentences.id), ...Object.keys(sentences.en)]
  expect(all.filter((code) => !isProblemCode(code) && !ofTheScreens.includes(code))).toEqual([])
})

test('docs/errors.md lists them all', async () => {
  const rows = problemCodes
    .toSorted((a, b) => statusOf(a) - statusOf(b) || a.localeCompare(b))
    .map((code) => `| \`${code}\` | ${statusOf(code)} | ${sentences.en[code]} | ${sentences.id[code]} |`)
  const page = [
    '# Refusals',
    '',
    'Every refusal of the program by its stable code, over HTTP as `application/problem+json` (RFC 9457) with the code in',
    '`code`, on the command line as a sentence (with `--json` the same body). Made from `src/platform/problem.ts` and the',
    'messages: `npm test` fails when it is out of date; `vitest run src/platform/problem --update` rewrites it.',
    '',
    '| code | status | English | Indonesian |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../docs/errors.md')
})

test('a problem body is as RFC 9457 has it, and holds no more than was given', () => {
  expect(problemBody('port-in-use', 'Port 1 is taken.', { port: 1 })).toEqual({
    type: 'urn:semesta:problem:port-in-use',
    title: 'Port 1 is taken.',
    status: 503,
    code: 'port-in-use',
    detail: { port: 1 },
  })
})
