import { join } from 'node:path'
import { ensureDependencies } from './lib/install.mjs'
import { launch } from './lib/launch.mjs'
import { root } from './lib/root.mjs'
import { ensureScreens } from './lib/screens.mjs'

ensureDependencies()
ensureScreens()
launch(join(root, 'src', 'cli.ts'), ['serve', ...process.argv.slice(2)])
