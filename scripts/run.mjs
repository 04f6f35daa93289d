import { join } from 'node:path'
import { ensureDependencies } from './lib/install.mjs'
import { launch } from './lib/launch.mjs'
import { root } from './lib/root.mjs'

// node scripts/run.mjs FILE [arguments…]: FILE is relative to the project.
const [file, ...args] = process.argv.slice(2)
if (!file) {
  process.stderr.write('usage: node scripts/run.mjs FILE [arguments…]\n')
  process.exit(2)
}
ensureDependencies({ everything: file.startsWith('bench/') })
launch(join(root, file), args)
