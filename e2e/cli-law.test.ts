import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../src/platform/test-database.ts'
import { lawBook } from '../src/rules/index.ts'
import { outcome, run } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-law-'))
afterAll(() => rmSync(folder, { recursive: true }))
const nowhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', SEMESTA_DATA: join(folder, 'none') }
/** Where no database answers: what needs none works all the same. */
const semesta = (...args: string[]) => outcome(run(['law', ...args], nowhere))

/** The same, with words on stdin. */
async function fed(stdin: string, ...args: string[]) {
  const child = run(['law', ...args], nowhere, 'pipe')
  child.stdin!.end(stdin)
  return outcome(child)
}

const death = {
  segment: 'BPU',
  memberSince: '2026-01-05',
  paidThrough: '2026-03',
  diedOn: '2026-03-20',
  workRelated: false,
}
const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('semesta law contribution', () => {
  test('gives integers of rupiah, their sum, and the article of each line', async () => {
    const { code, stdout } = await semesta(
      ...'contribution --segment BPU --income 2000000 --month 2026-05 --payer self --sector transport --json'.split(
        ' ',
      ),
    )
    expect(code).toBe(0)
    const { total, lines, outcome: result } = JSON.parse(stdout)
    // Half of 20,000 + 6,800: PP 50/2025 for transport.
    expect([result, total]).toEqual(['due', 13_400])
    expect(lines.map((line: { programme: string; amount: number }) => [line.programme, line.amount])).toEqual(
      [
        ['JKK', 10_000],
        ['JKM', 3_400],
      ],
    )
    for (const { citation } of lines)
      expect(citation).toMatchObject({ instrument: expect.any(String), pinpoint: expect.any(String) })
  })

  test('refuses bad facts by a code that names the field, in both languages', async () => {
    const asked = ['contribution', '--segment', 'BPX', '--income', '2jt', '--month', '2026-05']
    const refused = await semesta(...asked, '--json')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({
      code: 'fact-not-one-of',
      detail: { field: 'segment', fields: 'segment, income' },
    })
    expect(refused.stderr).toContain('“segment” must be one of')
    expect((await semesta(...asked, '--lang', 'id')).stderr).toContain('“segment” harus salah satu dari')
  })
})

describe('semesta law assess', () => {
  test('tells the case in words, in the chosen language, and writes it as a PDF', async () => {
    const pdf = join(folder, 'jkm.pdf')
    const facts = file('facts.json', death)
    const { code, stdout } = await semesta('assess', 'jkm', '--facts', facts, '--pdf', pdf, '--lang', 'id')
    expect(code).toBe(0)
    expect(stdout).toContain('Rp42.000.000')
    expect(stdout).toContain('24 bulan × Rp500.000 · PP 82/2019')
    expect(stdout).toContain('Harus lebih dari tiga bulan: Rp10.000.000')
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('takes facts from stdin, and gives the same hash each time', async () => {
    const [one, two] = await Promise.all(
      [death, Object.fromEntries(Object.entries(death).reverse())].map((facts) =>
        fed(JSON.stringify(facts), 'assess', 'jkm', '--facts', '-', '--json'),
      ),
    )
    expect(JSON.parse(one!.stdout)).toMatchObject({
      total: 42_000_000,
      outcome: 'due',
      law: { version: lawBook.version },
    })
    expect(JSON.parse(one!.stdout).hash).toBe(JSON.parse(two!.stdout).hash)
  })

  test.each([
    [['assess', 'jkx', '--facts', 'FACTS'], 'law-rule-unknown'],
    [['assess', 'jkm', '--facts', 'NOTHING'], 'not-found'],
    [['assess', 'jkm', '--facts', 'BROKEN'], 'law-not-json'],
    [['assess', 'jkm'], 'cli-argument-missing'],
    [['assess', '--facts', 'FACTS'], 'cli-argument-missing'],
    [['assess', 'jkm', '--ndjson'], 'cli-arguments-exclude'],
    [['assess', '--ndjson', '--pdf', 'NOTHING'], 'cli-arguments-exclude'],
    [['list', '--on', 'zzz'], 'fact-not-a-day'],
    [['list', '--on', '2026-02-30'], 'fact-not-a-day'],
    [['schema', 'jkx'], 'law-rule-unknown'],
    [['show', 'jkx'], 'law-figure-unknown'],
  ])('%j is refused as %s', async (args, code) => {
    const paths = new Map([
      ['FACTS', file('facts.json', death)],
      ['BROKEN', file('broken.json', '{')],
      ['NOTHING', join(folder, 'nothing.json')],
    ])
    const refused = await semesta(...args.map((arg) => paths.get(arg) ?? arg), '--json')
    expect([refused.code, JSON.parse(refused.stdout).code]).toEqual([1, code])
  })
})

describe('semesta law assess --ndjson', () => {
  const good = JSON.stringify({ benefit: 'jkm', facts: death })

  test('answers each line, names the bad ones, goes on, and ends with 1', async () => {
    const { code, stdout } = await fed(`${good}\nnot json\n${good}\n`, 'assess', '--ndjson')
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(rows.map(({ total, line, code: problem }) => total ?? [line, problem])).toEqual([
      42_000_000,
      [2, 'law-not-json'],
      42_000_000,
    ])
    expect(code).toBe(1)
  })

  test('streams: twenty thousand cases through a pipe, all answered, in order', async () => {
    const long = { ...death, memberSince: '2025-01-05' }
    const many = Array.from({ length: 20_000 }, (_, n) =>
      JSON.stringify({ benefit: 'jkm', facts: { ...long, paidThrough: n % 2 ? '2026-03' : '2025-06' } }),
    )
    const { code, stdout } = await fed(many.join('\n'), 'assess', '--ndjson')
    const rows = stdout.trim().split('\n')
    expect([code, rows.length]).toEqual([0, 20_000])
    expect(JSON.parse(rows[0]!).outcome).toBe('lapsed')
    expect(JSON.parse(rows[19_999]!).total).toBe(42_000_000)
  })
})

describe('what there is', () => {
  test('schema: JSON Schema with a description and an example of every field', async () => {
    const schema = JSON.parse((await semesta('schema', 'contribution', '--json')).stdout)
    const fields = Object.values(
      schema.properties as Record<string, { description: string; examples: unknown[] }>,
    )
    expect(fields.length).toBeGreaterThan(5)
    for (const { description, examples } of fields) {
      expect(description.length).toBeGreaterThan(10)
      expect(examples).toHaveLength(1)
    }
  })

  test('list and show: every figure, its value, how sure, and its history with articles', async () => {
    const list = JSON.parse((await semesta('list', '--on', '2026-03-01', '--json')).stdout)
    expect(list.figures).toHaveLength(lawBook.figures.size)
    expect(list.figures).toContainEqual(
      expect.objectContaining({ id: 'jkm.santunan-kematian', value: 'Rp20.000.000', confidence: 'verified' }),
    )
    const shown = JSON.parse((await semesta('show', 'jkm.santunan-kematian', '--json')).stdout)
    expect(shown.history.map((each: { from: string; value: string }) => [each.from, each.value])).toEqual([
      ['2015-07-01', 'Rp16.200.000'],
      ['2019-12-02', 'Rp20.000.000'],
    ])
    expect(shown.history[1].citation.instrument).toBe('PP 82/2019')
  })
})

describe('with the database of the regency', () => {
  test('a choice is kept and used; a comparison without lists is refused', async () => {
    const database = await freshDatabase()
    const env = {
      DATABASE_URL: database.url,
      SEMESTA_DATA: join(folder, 'data'),
      SEMESTA_KEY: 'ab'.repeat(32),
    }
    const here = (...args: string[]) => outcome(run(['law', ...args], env))
    const chosen = await here(
      'choose',
      'jkm.masa-tunggu-bpu.batas',
      '--option',
      'exclusive',
      '--reason',
      'Jawaban cabang',
      '--json',
    )
    expect([chosen.code, chosen.stderr]).toEqual([0, ''])
    expect(JSON.parse(chosen.stdout).readings).toMatchObject([{ option: 'exclusive', by: 'cli' }])
    const facts = file('facts.json', death)
    const asked = ['assess', 'jkm', '--facts', facts, '--json']
    expect(JSON.parse((await here(...asked, '--regency-choices')).stdout).total).toBe(10_000_000)
    expect(JSON.parse((await here(...asked)).stdout).total).toBe(42_000_000)
    expect((await here('choices')).stdout).toContain('jkm.masa-tunggu-bpu.batas: exclusive – Jawaban cabang')

    const proposal = file('usulan.json', [{ figure: 'iuran.bpu.jkm', from: '2027-01-01', value: 10_000 }])
    const diff = async (...args: string[]) => JSON.parse((await here('diff', ...args, '--json')).stdout)
    expect(await diff('2026-03', proposal)).toMatchObject({ code: 'law-no-memberships' })
    expect(await diff('2027-01', proposal, '--as-of', '2026-03-01')).toMatchObject({
      a: { on: '2027-01-01' },
      b: { proposals: [{ figure: 'iuran.bpu.jkm', was: 'Rp6.800', value: 'Rp10.000' }] },
      total: { memberships: 0, change: 0 },
    })
    expect(await diff('kemarin', '2026-03')).toMatchObject({ code: 'law-version-unreadable' })
    await database.close()
  })
})
