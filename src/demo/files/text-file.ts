import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
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

export function createCsv(path: string, options: CsvOptions = {}): CsvFile {
  const { delimiter = ',', encoding = 'utf8', windows = false } = options
  const out = createWriteStream(path)
  let waiting: CsvValue[][] = []
  let lines = 0
  if (windows && encoding === 'utf8') out.write('\ufeff')
  const flush = async () => {
    if (waiting.length === 0) return
    const text = stringify(waiting, { delimiter, record_delimiter: windows ? '\r\n' : '\n' })
    waiting = []
    if (!out.write(iconv.encode(text, encoding))) await once(out, 'drain')
  }
  return {
    row(values) {
      waiting.push(values)
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
