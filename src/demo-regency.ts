import { join } from 'node:path'
import { demoActor } from './access/questions.ts'
import { type FigureValues, latestFigures } from './coverage/questions.ts'
import { loadTwin } from './demo/load.ts'
import type { TwinManifest } from './demo/manifest.ts'
import { prepareTwin } from './demo/prepare.ts'
import type { Platform } from './platform/boot.ts'
import type { Refusal } from './platform/problem.ts'
import { prepareRegency } from './prepare-regency.ts'
import { refresh } from './refresh.ts'

export interface TwinAsked {
  regencyCode: string
  workers?: number
  seed?: number
  errorScale?: number
  overlap?: number
}
export interface Played {
  ok: true
  dir: string
  manifest: TwinManifest
  files: number
  already: number
  rows: number
  figures: FigureValues
}

/** Make the synthetic regency's files, load them through the import, and bring the figures up to them. Repeatable. */
export async function playDemo(
  platform: Platform,
  asked: TwinAsked,
  at: Date,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Played | Refusal> {
  const { db, secrets, vault, config } = platform
  const dir = join(config.dataDir, 'demo', asked.regencyCode)
  const { manifest } = await prepareTwin({ ...asked, outDir: dir })
  await prepareRegency(db, asked.regencyCode, at)
  const acting = { regencyCode: asked.regencyCode, actor: demoActor, at }
  const loaded = await loadTwin({ db, key: secrets, vault }, acting, manifest, dir, onProgress)
  if (!loaded.ok) return loaded
  await refresh({ db, key: secrets }, asked.regencyCode, at)
  const latest = await latestFigures(db, asked.regencyCode)
  if (!latest) throw new Error('the demo was loaded, but no figures came of it')
  return { ...loaded, dir, manifest, figures: latest.figures }
}
