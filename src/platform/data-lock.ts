import { mkdirSync, rmSync, statSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program says of itself to others that want the same data folder. */
export interface Holder {
  pid: number
  /** As `serve` or `import`. */
  command: string
  phase: 'starting' | 'ready' | 'stopping'
  /** Where its screens are, if it has any. */
  url?: string
}

export interface DataLock {
  tell(change: Partial<Holder>): void
  release(): Promise<void>
}

export type LockResult = { ok: true; lock: DataLock } | { ok: false; holder: Holder | undefined }

/**
 * Takes a data folder for this process alone. The lock is a local socket, which the system takes away
 * when the process ends, however it ends: no stale file, no process id that could be reused.
 * Whoever is refused is told by the holder who it is.
 */
export async function lockData(dataDir: string, holder: Holder): Promise<LockResult> {
  const address = addressOf(dataDir)
  const current = { ...holder }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(JSON.stringify(current))
  })
  for (let attempt = 0; ; attempt += 1) {
    const error = await listen(server, address)
    if (!error) break
    if (error.code !== 'EADDRINUSE') throw error
    const other = await ask(address)
    if (other !== 'nobody') return { ok: false, holder: other }
    if (attempt > 0) return { ok: false, holder: undefined }
    rmSync(address, { force: true })
  }
  server.unref()
  return {
    ok: true,
    lock: {
      tell: (change) => Object.assign(current, change),
      release: () => new Promise((resolve) => server.close(() => resolve())),
    },
  }
}

/** Who holds the folder now; 'nobody' when it is free. */
export async function holderOf(dataDir: string): Promise<Holder | 'nobody' | undefined> {
  return ask(addressOf(dataDir))
}

function addressOf(dataDir: string): string {
  const { dev, ino } = statSync(dataDir)
  const name = `semesta-${dev}-${ino}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const folder = join(tmpdir(), 'semesta-locks')
  mkdirSync(folder, { recursive: true })
  return join(folder, name)
}

function listen(server: Server, address: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(address, () => {
      server.removeListener('error', resolve)
      resolve(undefined)
    })
  })
}

/** The holder may be too busy to answer (undefined); 'nobody' is certain. */
function ask(address: string): Promise<Holder | 'nobody' | undefined> {
  return new Promise((resolve) => {
    let words = ''
    const socket = connect(address)
    socket.setTimeout(2000, () => {
      socket.destroy()
      resolve(undefined)
    })
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody' : undefined),
    )
    socket.on('data', (chunk) => {
      words += chunk
    })
    socket.on('end', () => {
      try {
        resolve(JSON.parse(words) as Holder)
      } catch {
        resolve(undefined)
      }
    })
  })
}
