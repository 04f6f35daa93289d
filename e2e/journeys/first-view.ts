import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Ground } from './ground.ts'

const most = 250_000

export function firstView(ground: () => Ground) {
  test.each(['/masuk', '/'])('the first view of %s is under 250 kB gzipped, data included', async (path) => {
    const page = await ground().visit('/tidak-ada', { signedIn: path === '/' })
    await page.goto('about:blank')
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => bodies.push(response.body()))
    await page.goto(ground().url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, gzipSync(body).length))
    expect(sizes.length).toBeGreaterThan(10)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most)
    await page.context().close()
  })
}
