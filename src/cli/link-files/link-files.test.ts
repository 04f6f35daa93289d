import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../linkage/files/index.ts'
import { febrlPair } from '../../linkage/testing/febrl-like.ts'
import { indonesianPair } from '../../linkage/testing/indonesian-pair.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { linkFiles } from './link-files.ts'
import type { LinkFilesOptions } from './options.ts'
import { reportText } from './report-text.ts'

const t = wordsOf('en')
const folder = mkdtempSync(join(tmpdir(), 'link-files-'))
const at = (name: string) => join(folder, name)

function csv({ columns, lines }: Table, delimiter: string): string {
  const rows = Array.from(lines, (_, row) => columns.map(({ values }) => values[row]).join(delimiter))
  return [columns.map(({ header }) => header).join(delimiter), ...rows].join('\n')
}

function write(name: string, content: string | Buffer): string {
  writeFileSync(at(name), content)
  return at(name)
}

const parquet = ({ columns }: Table) =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: columns.map(({ header, values }) => ({ name: header, data: values, type: 'STRING' })),
    }),
  )

async function run(left: string, right: string | null, options: Partial<LinkFilesOptions> = {}) {
  return await linkFiles(left, right, { profile: 'auto', out: at('pairs.csv'), ...options }, t)
}

const [left, right] = febrlPair(400, 3)
const files = [write('left.csv', csv(left, ', ')), write('right.csv', csv(right, ';'))] as const

describe('two files', () => {
  it('become a file of pairs, groups, a profile and a model, the same from Parquet', async () => {
    const options = {
      truth: 'rec_id',
      clusters: at('clusters.csv'),
      profileOut: at('profile.json'),
      modelOut: at('model.json'),
    }
    const done = await run(...files, options)
    if (!done.ok) throw new Error(done.problem)
    expect(done.data.truth!.links.f1).toBeGreaterThan(0.98)
    const pairs = readFileSync(at('pairs.csv'), 'utf8').trimEnd().split('\n')
    expect(pairs[0]).toMatch(/^left,right,left_line,right_line,weight,probability,given_name,surname,/)
    expect(pairs).toHaveLength(done.data.links + 1)
    expect(pairs[1]).toMatch(/^rec-(\d+)-org,rec-\1-dup-0,\d+,\d+,\d+\.\d+,1\.000000,/)
    expect(readFileSync(at('clusters.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(801)
    expect(reportText(done.data, t)).toContain('400 true pairs')

    const parquets = [write('left.parquet', parquet(left)), write('right.parquet', parquet(right))] as const
    const again = await run(...parquets, { ...options, out: at('again.csv') })
    expect(again.ok && again.data.truth).toEqual(done.data.truth)

    const given = await run(...files, { profile: at('profile.json'), model: at('model.json') })
    expect(given.ok && given.data.links).toBe(done.data.links)
  })

  it('may be Windows-1252 beside UTF-8, with other headers', async () => {
    const [a, b] = indonesianPair(300, 4)
    const accented = csv(a, '|').replaceAll('ANDI', 'ANDÎ')
    const done = await run(
      write('a.csv', Buffer.from(accented, 'latin1')),
      write('b.csv', `\uFEFF${csv(b, '\t')}`),
      { truth: 'orang' },
    )
    expect(done.ok && done.data.truth!.links.f1).toBeGreaterThan(0.95)
  })
})

it('one file is searched for doubles', async () => {
  const both = `${csv(left, ',')}\n${csv(right, ',').split('\n').slice(1).join('\n')}`
  const done = await run(write('both.csv', both), null, { truth: 'rec_id' })
  expect(done.ok && done.data.truth!.clusters!.f1).toBeGreaterThan(0.98)
})

describe('a refusal names the file, the place, and what to do', () => {
  const profile = (value: unknown) => write('p.json', JSON.stringify(value))
  const field = { name: 'n', kind: 'name', left: 'surname' }

  it.each<[string, () => Promise<Awaited<ReturnType<typeof run>>>, object]>([
    ['no file', () => run(at('none.csv'), null), { problem: 'link-file-unopened' }],
    [
      'no table',
      () => run(write('x.pdf', '%PDF-1.7'), null),
      { problem: 'link-file-unreadable', detail: expect.objectContaining({ file: 'x.pdf' }) },
    ],
    [
      'broken Parquet',
      () => run(write('x.parquet', 'PAR1 and no more'), null),
      { problem: 'link-parquet-unreadable', detail: expect.objectContaining({ file: 'x.parquet' }) },
    ],
    ['headers only', () => run(write('h.csv', 'a,b\n'), null), { problem: 'link-file-no-rows' }],
    [
      'a cell too many',
      () => run(write('w.csv', 'name,city\nAnn,Perth\nBob,Perth,WA\n'), null),
      { problem: 'link-line-too-long', detail: { file: 'w.csv', line: 3, cells: 3, columns: 2 } },
    ],
    [
      'broken JSON',
      () => run(...files, { profile: write('p.json', '{\n "format": 1,\n oops\n}') }),
      { problem: 'link-json-broken', detail: { file: 'p.json', line: 3 } },
    ],
    [
      'another shape',
      () => run(...files, { profile: profile({ format: 1, fields: [{ ...field, kind: 'nam' }] }) }),
      { problem: 'link-json-shape', detail: expect.objectContaining({ path: 'fields.0.kind' }) },
    ],
    [
      'no such column',
      () => run(...files, { profile: profile({ format: 1, fields: [{ ...field, right: 'nama' }] }) }),
      {
        problem: 'link-column-missing',
        detail: expect.objectContaining({ path: 'fields.0.right', table: 'right.csv', column: 'nama' }),
      },
    ],
    [
      'the truth compared',
      () => run(...files, { profile: profile({ format: 1, fields: [field] }), truth: 'surname' }),
      { problem: 'link-truth-compared' },
    ],
    ['no truth', () => run(...files, { truth: 'cluster' }), { problem: 'link-truth-missing' }],
    [
      'nothing to compare',
      () => run(write('i.csv', 'id,x\n1,\n2,\n'), null),
      { problem: 'link-nothing-to-compare' },
    ],
    ['output over input', () => run(...files, { out: files[0] }), { problem: 'link-output-is-input' }],
    [
      'nowhere to write',
      () => run(...files, { out: join(at('nowhere'), 'p.csv') }),
      { problem: 'link-output-unwritable', detail: expect.objectContaining({ reason: 'ENOENT' }) },
    ],
  ])('%s', async (_, work, refused) => {
    expect(await work()).toMatchObject({ ok: false, ...refused })
  })
})
