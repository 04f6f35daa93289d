import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { planClaims } from './claims.ts'
import { monthOf, parseDay } from './dates.ts'
import { jknPath, openJknList } from './files/jkn.ts'
import { openLedger } from './files/ledger.ts'
import { opensidVillages } from './files/opensid.ts'
import { openPaymentList, paymentsPath } from './files/payments.ts'
import { openSenders } from './files/senders.ts'
import { manifestVersion, type TwinManifest } from './manifest.ts'
import { createNamesakes } from './people/namesakes.ts'
import { createNumberIssuer } from './people/numbers.ts'
import { createPayers } from './people/payers.ts'
import { populate, type World } from './people/populate.ts'
import { residentsBeside } from './people/residents.ts'
import { spreadOverVillages } from './quotas.ts'
import { planCells, published, usualOverlap } from './scenario.ts'
import { createTally } from './tally.ts'
import { findRegency } from './villages.ts'

export interface TwinOptions {
  regencyCode: string
  outDir: string
  /** Size of the universe: the active and the uncovered together. */
  workers?: number
  seed?: number
  asOf?: string
  /** Multiplies every error rate. */
  errorScale?: number
  /** Share of the active who stand on some worker list. */
  overlap?: number
  onProgress?: (done: number, total: number, what: string) => void
  /** Breaks off between two villages. */
  signal?: AbortSignal | undefined
}

/** The options with what was left out: the published scenario of 31 December 2025. */
export function withUsual(options: TwinOptions) {
  const usual = {
    workers: published.universe,
    seed: 1,
    asOf: '2025-12-31',
    errorScale: 1,
    overlap: usualOverlap,
  }
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...usual, ...(Object.fromEntries(given) as unknown as TwinOptions) } as TwinOptions & typeof usual
}

/**
 * Write a synthetic regency as the files its offices would send, with the truth beside them.
 * Village by village, so that memory does not grow with the population.
 */
export async function generateTwin(options: TwinOptions): Promise<TwinManifest> {
  const { regencyCode, outDir, workers, seed, asOf, errorScale, overlap, onProgress, signal } =
    withUsual(options)
  const regency = await findRegency(regencyCode)
  if (!regency) throw new Error(`unknown regency ${regencyCode}`)
  mkdirSync(outDir, { recursive: true })
  rmSync(join(outDir, 'manifest.json'), { force: true })
  const day = parseDay(asOf)
  const cells = planCells(workers, overlap)
  const quotas = spreadOverVillages(cells, regency.villages, seed)
  const claims = planClaims(cells, quotas, workers, seed, day)
  const ledger = openLedger(outDir)
  const tally = createTally()
  let people = 0
  const world: World = {
    seed,
    regency,
    asOf: day,
    overlap,
    cells,
    numbers: createNumberIssuer(regency),
    payers: createPayers(regency, seed, workers),
    now: monthOf(day.y, day.m),
    registers: opensidVillages(regency.villages),
    namesakes: createNamesakes(),
    nextId: () => `T${String(++people).padStart(7, '0')}`,
  }
  const payments = openPaymentList({ path: join(outDir, paymentsPath), regency, seed, errorScale, asOf: day })
  const senders = openSenders({
    regency,
    seed,
    errorScale,
    asOf: day,
    ledger,
    outDir,
    world,
  })
  const health = openJknList({ seed, outDir })
  for (const village of regency.villages) {
    const inhabitants = populate(world, village, quotas[village.index]!)
    const others = world.registers.has(village) ? residentsBeside(world, village, inhabitants) : []
    // Before anybody is written down: whom a benefit was paid for agrees with it.
    const paid = claims.village(village.index, inhabitants)
    for (const person of [...inhabitants, ...others]) {
      ledger.person(person)
      tally.person(person)
    }
    for (const claim of paid) {
      ledger.claim(claim)
      tally.claim(claim)
    }
    payments.village(village, paid)
    await senders.village(village, inhabitants, others)
    health.village(village, [...inhabitants, ...others])
    await health.flush()
    await ledger.flush()
    await breathe()
    signal?.throwIfAborted()
    onProgress?.(village.index + 1, regency.villages.length, village.name)
  }
  const files = await senders.close()
  const paid = await payments.close()
  await health.close()
  await ledger.close()
  const manifest: TwinManifest = {
    format: 'semesta-twin',
    version: manifestVersion,
    regencyCode,
    regencyName: `${regency.kind} ${regency.shortName}`,
    asOf,
    seed,
    workers,
    errorScale,
    overlap,
    files: files.map((file) => ({
      ...file,
      rows: ledger.rows.get(file.path) ?? 0,
      errors: Object.fromEntries([...(ledger.errors.get(file.path) ?? [])].sort()),
    })),
    payments: { path: paymentsPath, ...paid },
    health: {
      path: jknPath,
      kind: 'jkn',
      office: 'BPJS Kesehatan',
      officeKind: 'other',
      listName: 'Peserta JKN',
      asOf,
      rows: health.rows,
      errors: {},
    },
    truth: tally.truth,
  }
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
