import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { qualityPage } from '../../demo/quality/page.ts'
import { type QualityReport, scoreSettings } from '../../demo/quality/settings.ts'
import { scoreTwin } from '../../demo/score.ts'
import { playDemo, type TwinAsked } from '../../demo-regency.ts'
import { boot } from '../../platform/boot.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Tools } from '../context.ts'

/** Measure the linkage on every setting, each in a database of its own that is thrown away. */
export async function scoreAll(
  asked: TwinAsked,
  { log, progress, t, signal }: Tools,
): Promise<{ ok: true; report: QualityReport } | Refusal> {
  const settings: QualityReport['settings'] = []
  let made = { workers: 0, seed: 0 }
  for (const { id, errorScale, overlap } of scoreSettings) {
    const folder = mkdtempSync(join(tmpdir(), 'semesta-score-'))
    // PostgreSQL may have to run as another user.
    chmodSync(folder, 0o755)
    const bar = progress(`${t('cli.demo.progress')} (${id})`)
    try {
      const env = { ...process.env, DATABASE_URL: '', SEMESTA_DATA: folder }
      const booted = await boot({ command: 'demo', share: false, log, env })
      if (!booted.ok) return booted
      const { platform } = booted
      try {
        const one = { ...asked, errorScale, overlap }
        const played = await playDemo(
          platform,
          one,
          new Date(),
          (done, total) => bar.update(done, total),
          signal,
        )
        if (!played.ok) return played
        const { manifest, figures, dir } = played
        made = manifest
        settings.push({
          id,
          errorScale,
          overlap,
          score: await scoreTwin(platform.db, manifest, `${dir}/truth`, figures),
        })
      } finally {
        await platform.close()
      }
    } finally {
      bar.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const { workers, seed } = made
  return { ok: true, report: { regency: asked.regencyCode, workers, seed, settings } }
}

/** Writes the page of the figures and its charts below `folder`. */
export function writePage(report: QualityReport, folder: string): void {
  for (const [path, text] of qualityPage(report)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
