import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from '@swc/core'
import { expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/rules'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(file))

/** Where division is at home, of whole numbers: exact fractions, their words, and the calendar. */
const divides = ['exact', 'arithmetic', 'calendar'].map((name) => `src/rules/core/${name}.ts`)
const wholeMath = ['min', 'max', 'abs', 'sign', 'trunc']
const floating = ['parseFloat', 'toFixed', 'toPrecision', 'Date', 'Intl', 'Float32Array', 'Float64Array']

type Node = { type: string; [key: string]: unknown }

function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodes(part)
  else if (typeof value === 'object' && value !== null) {
    if (typeof (value as Node).type === 'string') yield value as Node
    for (const part of Object.values(value)) yield* nodes(part)
  }
}

/** What a file of the law may not do, in words; nothing when it is clean. */
function faults(file: string, source: string): string[] {
  const found: string[] = []
  for (const node of nodes(parseSync(source, { syntax: 'typescript', target: 'es2024' }))) {
    if (node.type === 'NumericLiteral' && !Number.isSafeInteger(node.value))
      found.push(`number ${node.value}`)
    if (node.type === 'BinaryExpression' && node.operator === '/' && !divides.includes(file))
      found.push('division')
    if (node.type === 'MemberExpression') {
      const { object, property } = node as unknown as { object: Node; property: Node }
      const outside = object.value === 'Math' && !wholeMath.includes(property.value as string)
      if (outside) found.push(`Math.${property.value}`)
    }
    if (node.type === 'Identifier' && floating.includes(node.value as string)) found.push(`${node.value}`)
    if (/^(Import|ExportAll|ExportNamed)Declaration$/.test(node.type)) {
      const from = (node.source as { value: string } | undefined)?.value
      const inside = (path: string) =>
        path.startsWith('.') && posix.join(posix.dirname(file), path).startsWith('src/rules/')
      if (from !== undefined && !inside(from)) found.push(`import of ${from}`)
    }
  }
  return found.map((fault) => `${file}: ${fault}`)
}

it('looks at the whole of the law', () => {
  expect(files.length).toBeGreaterThan(20)
})

it('counts in whole numbers and imports nothing', () => {
  expect(files.flatMap((file) => faults(file, readFileSync(file, 'utf8')))).toEqual([])
})

it('sees what it forbids', () => {
  const source = `import fs from 'node:fs'
    export { x } from '../platform/db/index.ts'
    const a = 0.5 * Number.parseFloat('1'); const b = a / 2; const c = Math.round(b); new Date()`
  expect(faults('src/rules/x.ts', source).map((fault) => fault.split(': ')[1])).toEqual([
    'import of node:fs',
    'import of ../platform/db/index.ts',
    'number 0.5',
    'parseFloat',
    'division',
    'Math.round',
    'Date',
  ])
})
