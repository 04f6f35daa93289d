/** A refusal of the server, by its stable code; words are messages `problem.<code>`. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: Record<string, string | number>

  constructor(code: string, status: number, detail: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.detail = detail
  }
}

type Params = Record<string, string | number | boolean | null | undefined>

function address(path: string, params: Params = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  const query = search.toString()
  return `/api${path}${query ? `?${query}` : ''}`
}

async function refusal(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => null)
  const detail = body && typeof body.detail === 'object' && body.detail !== null ? body.detail : {}
  const fallback = response.status >= 500 ? 'internal' : 'unexpected'
  return new Problem(typeof body?.code === 'string' ? body.code : fallback, response.status, detail)
}

async function call(path: string, init: RequestInit, params?: Params): Promise<Response> {
  let response: Response
  try {
    // files come back in the language of the page, which need not be the browser's
    const headers = { ...init.headers, 'accept-language': document.documentElement.lang }
    response = await fetch(address(path, params), { credentials: 'same-origin', ...init, headers })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem('no-connection', 0)
  }
  if (!response.ok) throw await refusal(response)
  return response
}

async function json<T>(path: string, init: RequestInit, params?: Params): Promise<T> {
  const response = await call(path, init, params)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

const withBody = (method: string, body: unknown, signal?: AbortSignal): RequestInit =>
  body === undefined
    ? { method, signal }
    : { method, signal, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }

export const api = {
  get: <T>(path: string, params?: Params, signal?: AbortSignal) => json<T>(path, { signal }, params),
  post: <T>(path: string, body?: unknown, signal?: AbortSignal, more?: Record<string, string>) => {
    const { headers, ...init } = withBody('POST', body, signal)
    return json<T>(path, { ...init, headers: { ...headers, ...more } })
  },
  put: <T>(path: string, body: unknown) => json<T>(path, withBody('PUT', body)),
  delete: (path: string) => json<void>(path, { method: 'DELETE' }),
  upload: <T>(path: string, form: FormData) => json<T>(path, { method: 'POST', body: form }),
}

/** Fetches a file by POST or GET and hands it to the browser to keep. */
export async function download(path: string, fileName: string, body?: unknown): Promise<void> {
  const sent = body instanceof FormData ? { method: 'POST', body } : withBody('POST', body)
  const response = await call(path, body === undefined ? {} : sent)
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = named ?? fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
