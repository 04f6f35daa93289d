import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/root.mjs'

/*
 * npm leaves packages for other platforms out of package-lock.json when the registry in use does not carry them, and
 * `npm ci` then refuses on every platform. Run this after `npm install` through such a registry: it adds what is missing
 * from what the packages themselves say (version, and system, processor and C library from the name).
 */
const systems = [
  'android',
  'darwin',
  'linux',
  'win32',
  'windows',
  'freebsd',
  'openharmony',
  'netbsd',
  'openbsd',
]
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
let added = 0
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue
    lock.packages[`node_modules/${name}`] = entryOf(name, version, parent)
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} added\n`)

/** As Node looks a package up: beside the one that asks, then further out. */
function isLocked(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (base === '') return false
  }
}

function entryOf(name, version, { dev, devOptional }) {
  const words = name.split('/').at(-1).replaceAll('_', '-').split('-')
  const system = systems.find((word) => words.includes(word))
  const processor = processors.find((word) => words.includes(word))
  if (!/^\d+\.\d+\.\d+/.test(version) || !(system || processor))
    throw new Error(`cannot tell what ${name}@${version} is for`)
  const libc =
    system !== 'linux'
      ? undefined
      : words.some((word) => word.startsWith('musl'))
        ? 'musl'
        : words.some((word) => word.startsWith('gnu'))
          ? 'glibc'
          : undefined
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    ...(devOptional && { devOptional }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
  }
}
