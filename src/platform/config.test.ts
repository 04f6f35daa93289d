import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, readConfig } from './config.ts'

test('everything has a default', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      port: 7316,
      databaseUrl: undefined,
      dataDir: join(projectRoot, 'var'),
      key: undefined,
      regency: '73.16',
    },
  })
})

test('what is given counts, an empty value as not given', () => {
  const key = 'ab'.repeat(32)
  const url = 'postgresql://me@db/semesta'
  const env = {
    PORT: '0',
    DATABASE_URL: url,
    SEMESTA_DATA: 'here',
    SEMESTA_KEY: key,
    SEMESTA_REGENCY: '73.17',
    SEMESTA_ROWS_PER_HOUR: '50000',
  }
  expect(readConfig(env)).toEqual({
    ok: true,
    config: {
      port: 0,
      databaseUrl: url,
      dataDir: resolve('here'),
      key,
      regency: '73.17',
      rowsPerHour: 50_000,
    },
  })
  expect(readConfig({ PORT: '', DATABASE_URL: '', SEMESTA_KEY: '' })).toMatchObject({
    config: { port: 7316 },
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['DATABASE_URL', 'mysql://me:secret@db'],
  ['SEMESTA_KEY', 'short-secret'],
  ['SEMESTA_REGENCY', '7316'],
  ['SEMESTA_ROWS_PER_HOUR', '0'],
  ['SEMESTA_ROWS_PER_HOUR', 'banyak'],
])('%s=%s is refused, and a secret value is not repeated', (name, value) => {
  const result = readConfig({ [name]: value })
  expect(result).toMatchObject({ ok: false, problem: 'config-invalid', detail: { name } })
  expect(JSON.stringify(result)).not.toContain('secret')
})
