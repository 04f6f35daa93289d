import { rmSync } from 'node:fs'
import { readPlace } from './embedded/index.ts'
import { stopAllOf } from './embedded/stop.ts'

// Waits until the test run that started us is gone, however it went.
const folder = process.argv[2]!
process.stdin.resume()
process.stdin.on('close', () => void clear())

async function clear() {
  const place = readPlace(folder)
  if (place) await stopAllOf(place.pgdata).catch(() => 0)
  rmSync(folder, { recursive: true, force: true })
}
