import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { type Refusal, refusal } from '../../platform/problem.ts'

/** A profile or a model: JSON that must be of a shape. The refusal names file, line or path, and what is wrong there. */
export async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<{ ok: true; value: z.output<Schema> } | Refusal> {
  const file = basename(path)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return refusal('link-file-unopened', {
      file: path,
      reason: (error as NodeJS.ErrnoException).code ?? '',
    })
  }
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refusal('link-json-broken', { file, line: lineOf(error, text) })
  }
  const parsed = schema.safeParse(data)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  return refusal('link-json-shape', {
    file,
    path: issue!.path.join('.') || '(root)',
    why: issue!.message,
  })
}

/** The engine says the line in some messages and the position in others; else the fault is at the end. */
function lineOf(error: unknown, text: string): number {
  const message = (error as Error).message
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  return text.slice(0, at).split('\n').length
}
