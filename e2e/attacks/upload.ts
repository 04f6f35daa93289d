import type { OpenApp } from '../open-app.ts'

interface Sent {
  url?: string
  fileName?: string
  content: string | Buffer
  fields?: Record<string, string>
  cookies?: Record<string, string>
}

/** A list handed in as a browser does. */
export function upload(
  { app, cookies }: Pick<OpenApp, 'app' | 'cookies'>,
  sent: Sent,
): ReturnType<OpenApp['ask']> {
  const { url = '/api/imports', fileName = 'daftar.csv', content, fields } = sent
  const boundary = 'x----semesta'
  const head = (words: string) => `--${boundary}\r\nContent-Disposition: form-data; ${words}\r\n\r\n`
  const given = { kind: 'village-workers', asOf: '2025-12-31', officeName: 'Kecamatan Maiwa', ...fields }
  const texts = Object.entries(given).map(([name, value]) => `${head(`name="${name}"`)}${value}\r\n`)
  const before = `${texts.join('')}${head(`name="file"; filename="${fileName}"\r\nContent-Type: text/csv`)}`
  return app.inject({
    method: 'POST',
    url,
    cookies: sent.cookies ?? cookies,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(before),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }) as ReturnType<OpenApp['ask']>
}
