import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const whole = {
  SEMESTA_OIDC_ISSUER: 'https://sso.enrekangkab.go.id/realms/pemda',
  SEMESTA_OIDC_CLIENT_ID: 'semesta',
  SEMESTA_OIDC_CLIENT_SECRET: 'sangat-rahasia',
  SEMESTA_URL: 'https://semesta.enrekangkab.go.id/',
}

test('single sign-on is off until it is set up', () => {
  const read = readConfig({
    SEMESTA_OIDC_NAME: 'Akun Pemda',
    SEMESTA_URL: 'https://semesta.enrekangkab.go.id',
  })
  expect(read.ok && read.config.oidc).toBeUndefined()
})

test('and is then whole', () => {
  const read = readConfig({ ...whole, SEMESTA_OIDC_ACR: 'gold, silver' })
  expect(read.ok && read.config.oidc).toEqual({
    issuer: 'https://sso.enrekangkab.go.id/realms/pemda',
    clientId: 'semesta',
    clientSecret: 'sangat-rahasia',
    name: 'sso.enrekangkab.go.id',
    factorAcr: ['gold', 'silver'],
    home: 'https://semesta.enrekangkab.go.id',
  })
})

test.each<[string, string]>([
  ['SEMESTA_OIDC_ISSUER', ''],
  ['SEMESTA_OIDC_ISSUER', 'sso.enrekangkab.go.id'],
  ['SEMESTA_OIDC_ISSUER', 'http://sso.enrekangkab.go.id'],
  ['SEMESTA_OIDC_ISSUER', 'http://169.254.169.254/latest'],
  ['SEMESTA_OIDC_ISSUER', 'file:///etc/passwd'],
  ['SEMESTA_OIDC_ISSUER', 'https://admin:sangat-rahasia@sso.enrekangkab.go.id'],
  ['SEMESTA_OIDC_ISSUER', 'https://sso.enrekangkab.go.id?to=elsewhere'],
  ['SEMESTA_OIDC_CLIENT_ID', ''],
  ['SEMESTA_OIDC_CLIENT_SECRET', ''],
  ['SEMESTA_URL', ''],
  ['SEMESTA_URL', 'http://semesta.enrekangkab.go.id'],
  ['SEMESTA_URL', 'https://semesta.enrekangkab.go.id/di/sini'],
])('%s=%s is refused by its name, and no secret is repeated', (name, value) => {
  const read = readConfig({ ...whole, [name]: value })
  expect(read).toMatchObject({ ok: false, problem: 'config-invalid', detail: { name } })
  expect(JSON.stringify(read)).not.toContain('rahasia')
})

test.each(['http://127.0.0.1:8080/realms/pemda', 'http://localhost:8080', 'http://[::1]:8080'])(
  'this machine itself needs no https: %s',
  (issuer) => {
    expect(readConfig({ ...whole, SEMESTA_OIDC_ISSUER: issuer }).ok).toBe(true)
  },
)
