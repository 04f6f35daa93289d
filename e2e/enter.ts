import { generateSync } from 'otplib'
import type { App } from '../src/platform/http/server.ts'

/** Signs in, and sets the second factor up where the role asks for it; gives the cookies of the session. */
export async function enter(
  app: App,
  { username, password, remoteAddress }: { username: string; password: string; remoteAddress?: string },
  at: Date,
): Promise<Record<string, string>> {
  let cookies = {}
  const post = async (url: string, payload: object) => {
    const answer = await app.inject({ method: 'POST', url, payload, cookies, remoteAddress })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
    const session = answer.cookies.find(({ name }) => name === 'semesta_session')
    if (session) cookies = { semesta_session: session.value }
    return answer.json()
  }
  const session = await post('/api/session', { username, password })
  if (session.secondFactor.demanded) {
    const { secret } = await post('/api/second-factor/begin', { password })
    const code = generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })
    await post('/api/second-factor/confirm', { code })
  }
  return cookies
}
