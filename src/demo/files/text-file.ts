import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import iconv from 'iconv-lite'

export type CsvValue = string | number | null

export interface CsvFile {
  /** Returns the line number of the row, the first line being 1. */
  row(values: CsvValue[]): number
  flush(): Promise<void>
  close(): Promise<void>
}

export interface CsvOptions {
  delimiter?: ',' | ';'
  encoding?: 'utf8' | 'windows-1252'
  /** Line ending and byte-order mark as the office's program leaves them. */
  windows?: boolean
}

/** Lines gather in one string until flushed; csv-stringify took a third of the time of the whole twin. */
export function createCsv(path: string, options: CsvOptions = {}): CsvFile {
  const { delimiter = ',', encoding = 'utf8', windows = false } = options
  const special = new RegExp(`["\\r\\n${delimiter}]`)
  const end = windows ? '\r\n' : '\n'
  const out = createWriteStream(path)
  let waiting = windows && encoding === 'utf8' ? '\ufeff' : ''
  let lines = 0
  const field = (value: CsvValue) => {
    if (typeof value !== 'string') return value === null ? '' : String(value)
    return special.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  }
  const flush = async () => {
    if (waiting === '') return
    const bytes = encoding === 'utf8' ? Buffer.from(waiting) : iconv.encode(waiting, encoding)
    waiting = ''
    if (!out.write(bytes)) await once(out, 'drain')
  }
  return {
    row(values) {
      let line = ''
      for (let i = 0; i < values.length; i++) line += (i === 0 ? '' : delimiter) + field(values[i] ?? null)
      waiting += line + end
      lines += 1
      return lines
    },
    flush,
    async close() {
      await flush()
      out.end()
      await finished(out)
    },
  }
}
