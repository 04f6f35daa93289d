import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Ground } from './ground.ts'

const most = 250_000

export function firstView(ground: () => Ground) {
  test.each([
    ['/masuk', 'Masuk'],
    ['/', 'Siapa yang belum terlindungi'],
  ])('the first view of %s is under 250 kB gzipped, data included', async (path, last) => {
    const page = await ground().visit('/masuk', { signedIn: path === '/' })
    await page.goto('about:blank')
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(request.url()))
    await page.goto(ground().url + path)
    await page.getByRole('heading', { name: last }).waitFor()
    await page.waitForLoadState('networkidle')

    const sizes = await Promise.all(
      [...asked].map(async (url) => {
        const body = await (await page.request.get(url)).body()
        return Math.min(body.length, gzipSync(body).length)
      }),
    )
    expect(sizes.length).toBeGreaterThan(10)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most)
    await page.context().close()
  })
}
