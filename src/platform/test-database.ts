import { inject } from 'vitest'
import { connect, type Db } from './db/connect.ts'

export interface TestDatabase {
  db: Db
  url: string
  close(): Promise<void>
}

/**
 * A migrated, empty database of the test's own. In a test file:
 *
 *     const { db, close } = await freshDatabase()
 *     afterAll(close)
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const response = await fetch(inject('testServer'))
  const url = await response.text()
  if (!response.ok) throw new Error(url)
  const db = connect(url, { name: 'test', max: 5 })
  return { db, url, close: () => db.destroy() }
}
