import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import id from './id.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')
/** Groups whose last part comes from data: useWords('segment') reads segment.PU, and so on. */
const fromData = [
  'openNik.',
  'openPhone.',
  'segment.',
  'group.',
  'payer.',
  'import.field.',
  'import.issue.',
  'match.',
]

function flat(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix + key}.`),
  )
}
const languages = { id: new Map(flat(id)), en: new Map(flat(en)) }
const plural = /_(zero|one|two|few|many|other)$/
const bare = (key: string) => key.replace(plural, '')
const bareKeys = new Set([...languages.id.keys()].map(bare))

const sources = globSync('{src,web,scripts}/**/*.{ts,tsx,mjs}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$|node_modules|web\/dist/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** The string literals that are the first argument of t(…), words(…) or i18nKey={…}, conditional ones too. */
function asked(text: string): string[] {
  const calls = text.matchAll(/(?:\b(?:t|words)\(|i18nKey=\{?)\s*((?:[^()'"`,{}]|'[^']*'|"[^"]*")+)/g)
  return [...calls].flatMap((call) =>
    [...call[1]!.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map((m) => m[1]!),
  )
}

/** Templates such as `review.why.${code}`, as patterns. */
function patterns(text: string): RegExp[] {
  const templates = text.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/gi)
  return [...templates]
    .filter((template) => template[1]!.includes('${'))
    .map((template) => {
      const parts = template[1]!.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
      return new RegExp(`^${parts.join('[\\w-]+(?:\\.[\\w-]+)*')}$`)
    })
}

const placeholders = (text: string) =>
  [
    ...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/(\w+)>/g)].map((match) => match[1] ?? match[2]!)),
  ].sort()

describe('the two languages', () => {
  test('say the same things', () => {
    expect([...new Set([...languages.en.keys()].map(bare))].sort()).toEqual([...bareKeys].sort())
    expect(bareKeys.size).toBeGreaterThan(300)
  })

  test.each(['id', 'en'] as const)(
    '%s has words for each key, and every plural form it needs',
    (language) => {
      const messages = languages[language]
      expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([])
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
      const forms = new Map<string, string[]>()
      for (const key of messages.keys()) {
        const form = plural.exec(key)?.[1]
        if (form) forms.set(bare(key), [...(forms.get(bare(key)) ?? []), form].sort())
      }
      expect([...forms].filter(([, has]) => has.join() !== needed.join())).toEqual([])
      expect([...forms.keys()].filter((key) => messages.has(key))).toEqual([])
    },
  )

  test('fill in the same places', () => {
    const of = (language: 'id' | 'en', key: string) =>
      placeholders(languages[language].get(`${key}_other`) ?? languages[language].get(key) ?? '')
    const unlike = [...bareKeys].filter((key) => of('id', key).join() !== of('en', key).join())
    expect(unlike).toEqual([])
  })
})

describe('the program', () => {
  const askedFor = sources.flatMap(({ file, text }) => asked(text).map((key) => ({ file, key })))
  const known = new Set(bareKeys)

  test('asks only for words that exist', () => {
    expect(askedFor.length).toBeGreaterThan(250)
    expect(askedFor.filter(({ key }) => !known.has(key))).toEqual([])
  })

  test('uses every word', () => {
    const quoted = new Set(
      sources.flatMap(({ text }) => [...text.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/gi)].map((m) => m[1]!)),
    )
    const made = sources.flatMap(({ text }) => patterns(text))
    expect(made.length).toBeGreaterThan(10)
    const unused = [...bareKeys].filter(
      (key) =>
        !quoted.has(key) &&
        !made.some((pattern) => pattern.test(key)) &&
        !fromData.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })
})
