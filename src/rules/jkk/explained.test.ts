import { expect, test } from 'vitest'
import { assess, enactedLaw, readCase, viewOf } from '../index.ts'
import { jkk } from './rule.ts'

const accident = {
  segment: 'PU',
  happenedOn: '2026-03-10',
  paidThrough: '2026-03',
  workRelated: true,
  result: 'partial',
  wage: 4_000_000,
}

function seen(more: object) {
  const read = readCase(jkk, { ...accident, ...more })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return viewOf(enactedLaw, read.facts, assess(enactedLaw, jkk, read.facts), 'id')
}

test('a person can redo each injury', () => {
  const { lines } = seen({
    leftHanded: false,
    injuries: [
      { part: 'lengan-bahu', side: 'right', functionLost: 40 },
      { part: 'jari-lain', side: 'left', times: 2 },
      { part: 'kedua-mata' },
    ],
  })
  expect(lines.map(({ of, arithmetic }) => [of, arithmetic])).toEqual([
    [
      'Lengan dari sendi bahu',
      '40% (fungsi hilang) × 40% (Lengan dari sendi bahu, kanan) × 80 bulan × Rp4.000.000 (upah)',
    ],
    ['Jari tangan lain', '2 jari × 3% (Jari tangan lain, kiri) × 80 bulan × Rp4.000.000 (upah)'],
    [
      'Kedua mata',
      '70% (Kedua mata) × 80 bulan × Rp4.000.000 (upah) paling banyak Rp153.600.000 (sisa sampai batas cacat total tetap)',
    ],
  ])
})

test.each([
  ['the hand a person works with', [{ part: 'tangan', side: 'right' }], ['leftHanded']],
  ['the side', [{ part: 'tangan' }], ['injuries']],
  ['nothing, where both sides are worth the same', [{ part: 'kedua-mata' }], []],
  ['which injuries', [], ['injuries']],
])('asks for %s', (_, injuries, asked) => {
  expect(seen({ injuries }).missing.map(({ field }) => field)).toEqual(asked)
})

test('does not ask for the hand once it is known', () => {
  expect(seen({ injuries: [{ part: 'tangan', side: 'right' }], leftHanded: true }).missing).toEqual([])
})

test.each([
  ['PU', '2025-02-24', 'kewajiban pemberi kerja'],
  ['PU', '2025-02-23', 'Tanyakan akibatnya'],
  ['BPU', '2025-02-24', 'Tanyakan akibatnya'],
])('a late report, %s on %s: %s', (segment, happenedOn, words) => {
  const { notes } = seen({
    segment,
    wage: 1_000_000,
    happenedOn,
    paidThrough: '2025-02',
    reportedOn: '2025-03-10',
    result: 'recovered',
  })
  expect(notes[0]).toContain(words)
})

test('an occupational disease found before the work ended needs no three years', () => {
  const { findings, outcome } = seen({
    disease: true,
    employmentEndedOn: '2026-03-11',
    result: 'recovered',
  })
  expect(outcome).toBe('due')
  expect(findings.map(({ test: id }) => id)).not.toContain('jkk.penyakit-sesudah-berhenti')
})

test('an accident before the work ended is no case of the three years either', () => {
  const { findings } = seen({ disease: false, employmentEndedOn: '2026-01-31', result: 'recovered' })
  expect(findings.map(({ test: id }) => id)).not.toContain('jkk.penyakit-sesudah-berhenti')
})

test('the last step of the wage replacement has no end', () => {
  const { lines } = seen({ result: 'recovered', monthsUnable: 20 })
  expect(lines.map(({ arithmetic }) => arithmetic)).toEqual([
    '6 bulan × 100% × Rp4.000.000 (upah)',
    '6 bulan × 100% × Rp4.000.000 (upah)',
    '8 bulan × 50% × Rp4.000.000 (upah)',
  ])
})
