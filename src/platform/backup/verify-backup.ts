import { createHash } from 'node:crypto'
import { type Refusal, refusal } from '../problem.ts'
import { readArchive, saltOf } from './archive.ts'
import { formatVersion, type Manifest, manifestName, manifestSchema } from './manifest.ts'

/** Reads a backup through once: every part must be there and hash to what the manifest says. */
export async function verifyBackup(
  path: string,
  passphrase: string | undefined,
): Promise<{ ok: true; manifest: Manifest } | Refusal> {
  const isSealed = await saltOf(path).catch(() => 'unreadable' as const)
  if (isSealed === 'unreadable') return refusal('backup-unreadable', { file: path })
  if (isSealed && !passphrase) return refusal('backup-locked')
  const seen = new Map<string, string>()
  let text: string | undefined
  try {
    for await (const { name, content } of readArchive(path, passphrase)) {
      const hash = createHash('sha256')
      let manifest = ''
      for await (const chunk of content) {
        hash.update(chunk)
        if (name === manifestName) manifest += Buffer.from(chunk).toString()
      }
      if (name === manifestName) text = manifest
      else seen.set(name, hash.digest('hex'))
    }
  } catch (error) {
    if (isSealed && seen.size === 0) return refusal('backup-locked')
    if (seen.size === 0) return refusal('backup-unreadable', { file: path })
    return refusal('backup-damaged', { file: path, part: (error as Error).message })
  }
  if (text === undefined)
    return refusal(seen.size ? 'backup-damaged' : 'backup-unreadable', { file: path, part: manifestName })
  return compare(path, text, seen)
}

function compare(
  path: string,
  text: string,
  seen: Map<string, string>,
): { ok: true; manifest: Manifest } | Refusal {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return refusal('backup-damaged', { file: path, part: manifestName })
  }
  if ((given as { version?: number }).version! > formatVersion) return refusal('backup-too-new')
  const parsed = manifestSchema.safeParse(given)
  if (!parsed.success) return refusal('backup-damaged', { file: path, part: manifestName })
  const { parts } = parsed.data
  for (const name of new Set([...Object.keys(parts), ...seen.keys()])) {
    if (parts[name] !== seen.get(name)) return refusal('backup-damaged', { file: path, part: name })
  }
  return { ok: true, manifest: parsed.data }
}
