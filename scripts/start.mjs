import { join } from 'node:path'
import { ensureDependencies } from './lib/install.mjs'
import { launch } from './lib/launch.mjs'
import { root } from './lib/root.mjs'
import { say } from './lib/say.mjs'
import { buildScreens, notBuilt } from './lib/screens.mjs'

ensureDependencies()
// Beside the server, which meanwhile loads its data and does not listen before it hears that the screens are there.
const built = buildScreens()
process.env.SEMESTA_SCREENS = built ? 'awaited' : ''
const server = launch(join(root, 'src', 'cli.ts'), ['serve', ...process.argv.slice(2)])
const succeeded = await built
if (succeeded) server.send('screens')
if (succeeded === false) {
  say(notBuilt)
  server.prependOnceListener('exit', () => process.exit(3))
  server.kill('SIGTERM')
}
