import { describe, expect, test } from 'vitest'
import { instruments } from '../instruments.ts'
import { type FundingKind, fundedGroups, fundingKinds } from './kinds.ts'
import { mayPay } from './may-pay.ts'
import { provisions } from './provisions.ts'

describe('which source may pay whom', () => {
  test.each([
    ['apbd-kabupaten', 'non-asn', '2022-01-01', 'yes', 'Inpres 2/2021'],
    ['apbd-kabupaten', 'rentan', '2023-12-31', 'own-rule', undefined],
    ['apbd-kabupaten', 'rentan', '2024-01-01', 'yes', 'Permendagri 15/2023'],
    ['apbd-kabupaten', 'rentan', '2026-05-01', 'unverified', 'Permendagri 14/2025'],
    ['apbd-kabupaten', 'keagamaan', '2026-05-01', 'own-rule', undefined],
    ['add', 'perangkat-desa', '2024-04-25', 'unverified', 'UU 3/2024'],
    ['add', 'kader', '2026-01-01', 'own-rule', undefined],
    ['dana-desa', 'kader', '2025-12-31', 'own-rule', undefined],
    ['dana-desa', 'kader', '2026-01-01', 'yes', 'Permendes PDT 16/2025'],
    ['dbhcht', 'rentan', '2026-01-01', 'yes', 'PMK 72/2024'],
    ['baznas', 'keagamaan', '2026-01-01', 'own-rule', undefined],
    ['self', 'rentan', '2026-01-01', 'free', undefined],
  ] as const)('%s, %s, on %s: %s', (kind, group, on, answer, instrument) => {
    const found = mayPay(kind, group, on)
    expect(found.answer).toBe(answer)
    expect(found.provision?.cite.instrument).toBe(instrument)
  })

  test('the best-founded provision speaks where two are in force', () => {
    expect(mayPay('apbd-kabupaten', 'non-asn', '2026-03-01').provision?.cite.instrument).toBe('Inpres 2/2021')
  })

  test('no provision is older than its instrument, none is cited that the book does not hold', () => {
    for (const { cite, from } of provisions) {
      const instrument = instruments.find(({ id }) => id === cite.instrument)
      expect(instrument, cite.instrument).toBeDefined()
      expect(instrument!.inForceFrom <= from, cite.instrument).toBe(true)
    }
  })

  test('every source and group is answered, and money of one’s own always', () => {
    for (const kind of Object.keys(fundingKinds) as FundingKind[])
      for (const group of fundedGroups)
        expect(mayPay(kind, group, '2026-06-01').answer).toMatch(
          kind === 'self' ? /free/ : /yes|unverified|own-rule/,
        )
  })
})
