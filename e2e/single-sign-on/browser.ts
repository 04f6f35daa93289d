let made = 0

/** As much of a browser as a sign-in needs: it follows redirects from site to site and keeps each one's cookies. */
export class SmallBrowser {
  readonly cookies = new Map<string, Map<string, string>>()
  /** A place of its own: attempts are counted. */
  readonly #address: string

  constructor() {
    made += 1
    this.#address = `10.1.${Math.floor(made / 250)}.${made % 250}`
  }

  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const own = this.#of(url)
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', this.#address)
    if (cookie) headers.set('cookie', cookie)
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      const gone =
        value === '' || attributes.some((one) => /^(max-age=0|expires=Thu, 01 Jan 1970)/i.test(one))
      if (gone) own.delete(name)
      else own.set(name, value)
    }
    return answer
  }

  post(url: string, body: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  }

  /** Follows redirects up to the first address that begins so, which is not asked for. */
  async followTo(url: string, end: string): Promise<string> {
    let here = url
    for (let steps = 0; steps < 12; steps += 1) {
      if (here.startsWith(end)) return here
      const answer = await this.ask(here)
      const next = answer.headers.get('location')
      if (!next) throw new Error(`${here} answered ${answer.status}: ${await answer.text()}`)
      here = new URL(next, here).href
    }
    throw new Error('it goes round in circles')
  }

  #of(url: string): Map<string, string> {
    const { origin } = new URL(url)
    const own = this.cookies.get(origin) ?? new Map<string, string>()
    this.cookies.set(origin, own)
    return own
  }
}
