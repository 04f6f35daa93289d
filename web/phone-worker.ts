import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const entry = '/features/outreach/phone/entry.ts'
/** Beside the page itself: both languages, so that they can be switched without a line. */
const words = /\/(messages\/(id|en)\.json|phone-words\/(id|en)\.ts)$/
/** Words of screens that a phone does not have. */
const elsewhere = /\/later-words\//
/** Signs that no Indonesian name is written with. */
const strange = /-(latin-ext|vietnamese)-/

/** The service worker of the village's phone, holding the files of /desa and no other screen's. */
export function phoneWorker(): Plugin {
  let files: string[] = []
  return {
    name: 'phone-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      files = filesFor(Object.values(bundle))
    },
    async writeBundle({ dir }) {
      const print = (name: string) =>
        createHash('sha256')
          .update(readFileSync(join(dir!, name)))
          .digest('hex')
      const unhashed = ['index.html', 'icon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest']
      const precache = [
        ...files.map((name) => ({ url: `/${name}`, revision: null })),
        ...unhashed.map((name) => ({ url: `/${name}`, revision: print(name).slice(0, 20) })),
      ]
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { PRECACHE: JSON.stringify(precache), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: dir!,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: fileURLToPath(new URL('sw.ts', import.meta.url)),
            formats: ['iife'],
            name: 'sw',
            fileName: () => 'sw.js',
          },
        },
      })
    },
  }
}

/** Everything the first page and /desa import, with their styles and type. */
function filesFor(outputs: (Rolldown.OutputAsset | Rolldown.OutputChunk)[]): string[] {
  const chunks = outputs.filter((one) => one.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set<string>()
  const follow = (name: string, later: boolean) => {
    const chunk = byName.get(name)
    if (found.has(name) || !chunk || elsewhere.test(chunk.facadeModuleId ?? '')) return
    found.add(name)
    for (const each of [
      ...(chunk.viteMetadata?.importedCss ?? []),
      ...(chunk.viteMetadata?.importedAssets ?? []),
    ])
      found.add(each)
    for (const each of chunk.imports) follow(each, later)
    if (later) for (const each of chunk.dynamicImports) follow(each, later)
  }
  const made = (test: (id: string) => boolean) =>
    chunks.filter(({ facadeModuleId }) => test(facadeModuleId ?? ''))
  for (const { fileName } of made((id) => id.endsWith(entry))) follow(fileName, true)
  for (const { fileName } of [...chunks.filter(({ isEntry }) => isEntry), ...made((id) => words.test(id))])
    follow(fileName, false)
  return [...found].filter((name) => !strange.test(name))
}
