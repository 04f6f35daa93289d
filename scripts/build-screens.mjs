import { join } from 'node:path'
import { root } from './lib/root.mjs'

// Started by lib/screens.mjs on the pinned Node, and ends with it: Ctrl-C is for that one to heed.
process.once('disconnect', () => process.exit(3))
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined)
try {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' })
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(3)
}
