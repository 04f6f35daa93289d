import { systemClock } from '../clock.ts'
import { jsonLine, type Level, type Log, plainLine } from './log.ts'

/** To stderr, so that stdout stays free for answers; SEMESTA_LOG_FORMAT=json makes each event a line of JSON. */
export function stderrLog(env: NodeJS.ProcessEnv = process.env): Log {
  const line = env.SEMESTA_LOG_FORMAT === 'json' ? jsonLine : plainLine
  const writer =
    (level: Level): Log['info'] =>
    (event, fields) =>
      void process.stderr.write(line(level, event, fields, systemClock.now()))
  return { info: writer('info'), warn: writer('warn') }
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined }
