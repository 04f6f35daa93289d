import { type Refusal, refusal } from '../platform/problem.ts'

export interface WatchSettings {
  /** Without it only programs on this machine may read the metrics. */
  metricsToken: string | undefined
  /** Where spans are sent; without it there are none. */
  tracesUrl: string | undefined
}

/** Read once from the environment, never from a request: no user can name an address this program calls. */
export function readWatchSettings(env: NodeJS.ProcessEnv): { ok: true; settings: WatchSettings } | Refusal {
  const metricsToken = env.SEMESTA_METRICS_TOKEN || undefined
  if (metricsToken && metricsToken.length < 16) return invalid('SEMESTA_METRICS_TOKEN', '…', '≥ 16')
  const format = env.SEMESTA_LOG_FORMAT || 'plain'
  if (!['plain', 'json'].includes(format)) return invalid('SEMESTA_LOG_FORMAT', format, 'plain, json')
  const base = env.SEMESTA_OTLP || env.OTEL_EXPORTER_OTLP_ENDPOINT
  const given = (!env.SEMESTA_OTLP && env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) || (base && tracesOf(base))
  if (given && !isHttp(given))
    return invalid(env.SEMESTA_OTLP ? 'SEMESTA_OTLP' : 'OTEL_EXPORTER_OTLP_ENDPOINT', '…', 'http://host:4318')
  return { ok: true, settings: { metricsToken, tracesUrl: given || undefined } }
}

/** As the standard has it: the path of traces is added to the address of the collector. */
const tracesOf = (base: string) => `${base.replace(/\/+$/, '').replace(/\/v1\/traces$/, '')}/v1/traces`
const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
const invalid = (name: string, value: string, expected: string) =>
  refusal('config-invalid', { name, value, expected })
