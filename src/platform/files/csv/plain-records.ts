import { UnreadableFile } from '../unreadable.ts'

/** Where the general parser goes on: at the beginning of a record. */
export interface Unusual {
  text: Iterable<string>
  /** What ends a record; undefined when none has ended yet. */
  end: string | undefined
}

/**
 * Records of a text in groups, as far as each stands on one line with its quotation marks around whole cells; the general
 * parser, which goes letter by letter, is returned the rest. As there, the first line break says what ends every record,
 * and nothing after the last one is no record.
 * @param limit most letters of a record
 */
export function* plainRecords(
  text: Iterable<string>,
  delimiter: string,
  limit: number,
): Generator<string[][], Unusual | undefined> {
  const pieces = text[Symbol.iterator]()
  let rest = ''
  let end: string | undefined
  let begun = false
  let ended = false
  for (;;) {
    const piece = pieces.next()
    rest += piece.done ? '' : piece.value
    if (!begun && rest !== '') {
      begun = true
      if (rest.startsWith('\uFEFF')) rest = rest.slice(1)
    }
    end ??= lineEnd(rest, piece.done === true)
    const lines = end === undefined ? [rest] : rest.split(end)
    // The last may not be whole yet.
    const whole = piece.done ? lines.length - Number(lines.at(-1) === '') : lines.length - 1
    const records: string[][] = []
    for (let i = 0; i < whole; i += 1) {
      const record = cut(lines[i]!, delimiter)
      if (lines[i]!.length > limit) tooLong()
      if (!record) {
        yield records
        const left = lines.slice(i).join(end)
        return { text: joined(left, pieces), end: ended || i > 0 ? end : undefined }
      }
      records.push(record)
    }
    yield records
    if (piece.done) return undefined
    ended ||= whole > 0
    rest = lines.at(-1)!
    if (rest.length > limit) tooLong()
  }
}

function* joined(first: string, others: Iterator<string>): Generator<string> {
  yield first
  for (let other = others.next(); !other.done; other = others.next()) yield other.value
}

/** The cells of a line; undefined when a quotation mark is anywhere but round a whole cell, or is not closed. */
function cut(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter)
  const cells: string[] = []
  for (let at = 0; ; ) {
    const isQuoted = line[at] === '"'
    const stop = isQuoted ? closing(line, at + 1) + 1 : next(line, delimiter, at)
    if (stop === 0) return undefined
    const written = line.slice(at, stop)
    if (!isQuoted && written.includes('"')) return undefined
    cells.push(isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written)
    if (stop === line.length) return cells
    if (!line.startsWith(delimiter, stop)) return undefined
    at = stop + delimiter.length
  }
}

function next(line: string, delimiter: string, from: number): number {
  const at = line.indexOf(delimiter, from)
  return at < 0 ? line.length : at
}

/** The mark that closes a cell: one that is not written twice. -1 without one. */
function closing(line: string, from: number): number {
  let at = line.indexOf('"', from)
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2)
  return at
}

/** The first line break; undefined as long as there is none, or what follows it has not been seen. */
function lineEnd(text: string, isWhole: boolean): string | undefined {
  const at = text.search(/[\r\n]/)
  if (at < 0) return undefined
  if (text[at] === '\n') return '\n'
  if (at === text.length - 1 && !isWhole) return undefined
  return text[at + 1] === '\n' ? '\r\n' : '\r'
}

function tooLong(): never {
  throw new UnreadableFile('file-damaged', { part: 'csv' })
}
