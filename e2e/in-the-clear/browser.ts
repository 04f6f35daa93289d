import type { Page } from 'playwright-core'

/** All that a page leaves in its browser: storages, databases, caches, and what goes back and forth in its history. */
export async function leftBehind(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const storages = [localStorage, sessionStorage].map((storage) => Object.entries(storage))
    const databases: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name!)
      await new Promise((resolve) => open.addEventListener('success', resolve))
      for (const store of open.result.objectStoreNames) {
        const all = open.result.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => all.addEventListener('success', resolve))
        databases.push(name, store, all.result)
      }
    }
    const caches_: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const answer = await (await caches.open(name)).match(request)
        caches_.push(request.url, (await answer?.text()) ?? '')
      }
    return JSON.stringify({
      storages,
      databases,
      caches_,
      history: history.state,
      title: '',
      cookie: document.cookie,
    })
  })
  return `${kept} ${JSON.stringify(await page.context().cookies())}`
}
