import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { generateTwin, type TwinOptions, withUsual } from './generate.ts'
import { manifestVersion, type TwinManifest } from './manifest.ts'

/** The twin in `outDir`: as it stands when it was made from the same options, else made anew. */
export async function prepareTwin(options: TwinOptions): Promise<{ manifest: TwinManifest; made: boolean }> {
  const standing = readManifest(options.outDir)
  if (standing && isMadeFrom(standing, options)) return { manifest: standing, made: false }
  if (standing)
    for (const { path } of [...standing.files, ...(standing.health ? [standing.health] : [])])
      rmSync(join(options.outDir, path), { force: true })
  return { manifest: await generateTwin(options), made: true }
}

/** The manifest is written last, so where there is one the files are whole. */
export function readManifest(outDir: string): TwinManifest | undefined {
  const path = join(outDir, 'manifest.json')
  if (!existsSync(path)) return undefined
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as TwinManifest
  return manifest.format === 'semesta-twin' ? manifest : undefined
}

function isMadeFrom(manifest: TwinManifest, options: TwinOptions): boolean {
  const { outDir, onProgress: _progress, signal: _signal, ...wanted } = withUsual(options)
  const same = Object.entries(wanted).every(([key, value]) => manifest[key as keyof TwinManifest] === value)
  return (
    same &&
    manifest.version === manifestVersion &&
    [...manifest.files, manifest.health, manifest.payments].every(({ path }) =>
      existsSync(join(outDir, path)),
    )
  )
}
