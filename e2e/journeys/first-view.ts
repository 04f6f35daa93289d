import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Ground } from './ground.ts'

/** What a first view may weigh, gzipped, data included. */
export const most = 250_000

export function firstView(ground: () => Ground) {
  test.each([
    ['/masuk', 'Masuk'],
    ['/', 'Siapa yang belum terlindungi'],
  ])('the first view of %s is under 250 kB gzipped, data included', async (path, last) => {
    const page = await ground().visit('/masuk', { signedIn: path === '/' })
    expect(await weigh(page, ground().url + path, last)).toBeLessThan(most)
    await page.context().close()
  })
}

/** Bytes of all that a page asks for until its last heading is there and the line is quiet. */
export async function weigh(page: Page, url: string, last: string | RegExp): Promise<number> {
  await page.goto('about:blank')
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  await page.goto(url)
  await page.getByRole('heading', { name: last }).waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    [...asked].map(async (each) => {
      const body = await (await page.request.get(each)).body()
      return Math.min(body.length, gzipSync(body).length)
    }),
  )
  expect(sizes.length).toBeGreaterThan(10)
  return sizes.reduce((sum, size) => sum + size, 0)
}
