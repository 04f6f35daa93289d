import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { refuse, say } from './say.mjs'

const names = [
  process.env.CHROME_PATH,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium the browser journeys can drive: an installed one, else from apt when that is allowed. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  installByApt()
  return (
    findChromium() ??
    refuse(
      'The browser journeys need Chromium, and there is none that starts.\n' +
        'Install one:  sudo apt-get install chromium   (or Google Chrome, or any Chromium)\n' +
        'or point to it:  CHROME_PATH=/path/to/chrome npm test',
    )
  )
}

/** Its full path: the browser driver does not search PATH. */
function findChromium() {
  return names
    .filter(Boolean)
    .map((name) => (isAbsolute(name) ? name : onPath(name)))
    .find((file) => file && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0)
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

function installByApt() {
  const works = (...command) => spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0
  if (!works('apt-get', '--version')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && !works('sudo', '-n', 'true')) return
  say('Installing Chromium with apt …')
  const apt = (...args) =>
    spawnSync(asRoot[0] ?? 'apt-get', [...asRoot.slice(1), ...(asRoot.length ? ['apt-get'] : []), ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (apt('update', '-q')) apt('install', '-y', '-q', '--no-install-recommends', 'chromium')
}
