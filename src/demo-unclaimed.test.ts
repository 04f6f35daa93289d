import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findUnclaimed, getBenefits, getUnclaimed } from './claims/questions.ts'
import { scoreFindings } from './demo/score-findings.ts'
import { scoreUnclaimed } from './demo/score-unclaimed.ts'
import { playDemo } from './demo-regency.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase } from './platform/test-database.ts'
import { openVault } from './platform/vault.ts'

const key = '7d'.repeat(32)
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-unclaimed-'))
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('pays exactly what is true, finds every family some list tells of, promises nothing wrongly, and finds the same again', async () => {
  const secrets = secretsFrom(key)
  const platform = {
    db,
    databaseUrl: url,
    secrets,
    vault: openVault(join(dataDir, 'files'), secrets),
    config: { key, dataDir },
  }
  const at = new Date('2026-01-05T02:00:00Z')
  const regencyCode = '73.16'
  const played = await playDemo(platform, { regencyCode, workers: 2500 }, at)
  if (!played.ok) throw new Error(played.problem)
  const { claims } = played.manifest.truth
  const paid = await getBenefits(db, regencyCode, { role: 'administrator', seesBudget: true })
  expect([paid.people, paid.amount, paid.pemdaFinanced.amount, paid.nowhere.payments]).toEqual([
    claims.workers,
    claims.amount,
    claims.financedAmount,
    0,
  ])
  expect(
    Object.fromEntries(
      paid.byProgramme.map(({ programme, payments, amount }) => [programme, { lines: payments, amount }]),
    ),
  ).toEqual(claims.byProgramme)

  const score = await scoreUnclaimed(db, played.manifest, `${played.dir}/truth`, at)
  expect(score).toMatchObject({ recall: 1, falsePromises: 0 })
  expect(score.truly).toBeGreaterThan(5)
  expect(score.sure).toBeGreaterThan(score.truly / 2)

  const before = await getUnclaimed(db, regencyCode, 'administrator')
  expect(before.owed).toEqual({ families: expect.any(Number), expected: score.expected })
  expect(before.notEntitled.people).toBeGreaterThan(0)
  await findUnclaimed(db, regencyCode, at)
  const findings = await scoreFindings(db, secrets, played.manifest)
  expect(findings, JSON.stringify(findings.kinds)).toMatchObject({ precision: 1, recall: 1, false: 0 })
  expect(Math.min(...findings.kinds.map(({ injected }) => injected))).toBeGreaterThan(10)
  expect(await getUnclaimed(db, regencyCode, 'administrator')).toEqual(before)
}, 240_000)
