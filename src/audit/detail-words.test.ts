import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from '../messages/en.json' with { type: 'json' }
import id from '../messages/id.json' with { type: 'json' }

const src = join(import.meta.dirname, '..')
/** What is spread into a detail: the keys it comes with. */
const spread: Record<string, string[]> = {
  '...firstBroken': ['seq', 'id', 'at', 'what'],
  // Ids of whom a list showed, which no screen shows.
  '...idsIn': ['shown'],
}

/** The text from an opening brace to the one that closes it. */
function braced(text: string, from: number): string {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    if ('{([<'.includes(text[i]!)) depth++
    if ('})]>'.includes(text[i]!) && text[i - 1] !== '=') depth--
    if (depth === 0) return text.slice(from + 1, i)
  }
  throw new Error('a brace is not closed')
}

/** The parts between commas that stand in no bracket of their own. */
function parts(text: string): string[] {
  const found = ['']
  let depth = 0
  for (const [i, sign] of [...text].entries()) {
    if ('{([<'.includes(sign)) depth++
    if ('})]>'.includes(sign) && text[i - 1] !== '=') depth--
    if (sign === ',' && depth === 0) found.push('')
    else found[found.length - 1] += sign
  }
  return found.map((part) => part.replace(/\/\/.*$/gm, '').trim()).filter((part) => part !== '')
}

/** The keys of every detail that is written to the audit, with what could not be read. */
function keysWritten() {
  const keys = new Set<string>()
  const unread: string[] = []
  for (const file of globSync('**/*.ts', { cwd: src })) {
    if (file.endsWith('.test.ts')) continue
    const text = readFileSync(join(src, file), 'utf8')
    if (!/\b(recordAct|recordForEach|PersonalRead|auditRecord)\b/.test(text)) continue
    for (const { index, 0: match } of text.matchAll(/\bdetail: \{/g)) {
      const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
      if (/problem: |ok: false/.test(line)) continue
      for (const part of parts(braced(text, index + match.length - 1))) {
        const key = /^'?([\w-]+)'?\s*(?::|$)/.exec(part)?.[1]
        const many = spread[/^\.\.\.\w+/.exec(part)?.[0] ?? '']
        if (key) keys.add(key)
        else if (many) for (const one of many) keys.add(one)
        else unread.push(`${file}: ${part}`)
      }
    }
  }
  return { keys, unread }
}

it('has words for every detail that is written down', () => {
  const { keys, unread } = keysWritten()
  expect(unread).toEqual([])
  expect(keys.size).toBeGreaterThan(40)
  // What an import counted is kept as it was counted.
  for (const key of ['new', 'changed', 'unchanged', 'gone', 'rejected', 'withWarnings']) keys.add(key)
  keys.delete('shown')
  for (const { auditLog } of [id, en])
    expect([...keys].filter((key) => !(key in auditLog.detail)).sort()).toEqual([])
})
