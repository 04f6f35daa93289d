import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { phoneWorker } from './phone-worker.ts'
import { iconNames } from './ui/icon-names.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The words of the terminal and of papers are not sent to the browser. */
const neverShown = [
  'cli',
  'serve',
  'law',
  'link',
  'export',
  'nikFile',
  'privacyPaper',
  'claimPaper',
  'minutesPaper',
  'briefing',
]
/** Refusals that only a command or a server that does not start can give. */
const byCommand = /^(backup|cli|config|data-in-use|data-unwritable|database|demo|key|link|port|restore)(-|$)/
/** Refusals that only screens behind the first can get: their words come with those screens. */
const metLater =
  /^(account|act|api-key|audit|benefit|bill|budget|campaign|claim|correction|data-request|death|decile|decree|export|fact|file|funding|grant|identity|import|incident|invitation|last|law|match|meeting|merge|office|paper|payment|plan|publication|registered|registration|retention|review|school|single-sign-on|split|tariff|visit)-|^password-(common|holds-name|same|short|wrong)$|^too-many-numbers$|^unsupported-media$|^second-factor-(demanded|not-begun)$/
/** Groups that the first view does without: fetched with the screens that say them. */
const saidLater = [
  'hukum',
  'auditLog',
  'privacy',
  'financing',
  'decrees',
  'plans',
  'projection',
  'waste',
  'radar',
  'bills',
  'waiting',
  'deciles',
  'benefits',
  'school',
  'claims',
  'family',
  'unclaimed',
  'matching',
  'findings',
  'paths',
  'campaigns',
  'visits',
  'phone',
  'meetings',
  'times',
  'compare',
  'publik',
  'letter',
  'jkn',
  'pending',
  'import',
  'accounts',
  'fullExport',
  'retention',
  'factor',
  'binding',
  'person',
  'openNik',
  'openPhone',
  'quality',
  'registration',
  'invitation',
  'passwords',
  'keys',
  'offices',
  'lists',
  'regencies',
  'nikFaults',
  'review',
  'reviewers',
  'joining',
  'match',
  'waterfall',
]

const problems = (words: { problem?: object | undefined }, wanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(words.problem ?? {}).filter(([name]) => wanted(name)))

type Words = Record<string, Record<string, unknown>>
/** Pages that fetch their own words alone, and none of the other screens behind the sign-in. */
const wordsOf = {
  public: ({ publik }: Words) => ({ publik }),
  phone: ({ phone, visits, paths, registration, person, problem }: Words) => ({
    phone,
    visits,
    paths: { path: paths!.path },
    registration,
    person: { sexes: person!.sexes },
    problem: problems({ problem }, (name) => /^(account-other|registered|registration)/.test(name)),
  }),
}

const screenMessages: Plugin = {
  name: 'screen-messages',
  enforce: 'pre',
  transform(code, id) {
    const language = /\/later-words\/(id|en)\.ts$/.exec(id)?.[1]
    if (language) {
      const file = fileURLToPath(new URL(`../src/messages/${language}.json`, import.meta.url))
      this.addWatchFile(file)
      const words = JSON.parse(readFileSync(file, 'utf8'))
      const later = Object.fromEntries(saidLater.map((group) => [group, words[group]]))
      const problem = problems(words, (name) => metLater.test(name))
      return `export default ${JSON.stringify({ ...later, problem })}`
    }
    const [, apart, said] = /\/(public|phone)-words\/(id|en)\.ts$/.exec(id) ?? []
    if (apart && said) {
      const file = fileURLToPath(new URL(`../src/messages/${said}.json`, import.meta.url))
      this.addWatchFile(file)
      return `export default ${JSON.stringify(wordsOf[apart as keyof typeof wordsOf](JSON.parse(readFileSync(file, 'utf8'))))}`
    }
    if (!/src\/messages\/(id|en)\.json$/.test(id)) return
    const all: Record<string, Record<string, unknown>> = JSON.parse(code)
    const first = Object.entries(all).filter(
      ([group]) => !neverShown.includes(group) && !saidLater.includes(group),
    )
    const problem = problems(all, (name) => !byCommand.test(name) && !metLater.test(name))
    return JSON.stringify({ ...Object.fromEntries(first), problem })
  },
}

/** Of the six thousand icons only those on our screens. */
const screenIcons: Plugin = {
  name: 'screen-icons',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/@iconify-json/tabler/icons.json')) return
    const { icons } = JSON.parse(code)
    return JSON.stringify({ icons: Object.fromEntries(iconNames.map((name) => [name, icons[name]])) })
  },
}

/** Packed once when built, not at each request. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir }) {
    for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|svg)$/.test(name)) continue
      const file = join(dir!, name)
      const content = readFileSync(file)
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    }
  },
}

export default defineConfig({
  root: here,
  plugins: [screenMessages, screenIcons, react(), phoneWorker(), packed],
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:7316' },
    fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // What a screen behind the first imports it says itself: a list of it all in the first view costs four kilobytes.
    modulePreload: {
      resolveDependencies: (file, imports, { hostType }) =>
        hostType === 'html' || /\/(shell|dashboard|sign-in)-/.test(file)
          ? imports
          : imports.filter((each) => each.endsWith('.css')),
    },
  },
})
