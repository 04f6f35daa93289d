import { join } from 'node:path'
import { ensureDependencies } from '../lib/install.mjs'
import { launch } from '../lib/launch.mjs'
import { root } from '../lib/root.mjs'

// npm run mutation [-- --mutate 'src/rules/jkm/*.ts']: how much of the law its tests would notice being changed.
ensureDependencies({ everything: true })
const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
const config = join(root, 'scripts', 'mutation', 'stryker.json')
launch(stryker, ['run', config, ...process.argv.slice(2)], { cwd: root })
