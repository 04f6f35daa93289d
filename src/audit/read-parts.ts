import type { FastifyRequest } from 'fastify'

type Detail = Record<string, string | number | boolean | null>
export interface Told {
  subjectKind: string
  subjectId: string
  detail?: Detail
}
export interface PersonalRead {
  /** Verb of the act in the audit. */
  action: string
  /** Of whom or what; codes and counts, never what was typed in a search. Null when the answer held no one. */
  of(request: FastifyRequest, answer: unknown): Told | null
}

export const param = (request: FastifyRequest, name: string) =>
  (request.params as Record<string, string>)[name]!
export const given = (request: FastifyRequest) =>
  ({ ...(request.query as object), ...(request.body as object) }) as Record<string, unknown>
export const rowsIn = (answer: unknown): number =>
  Array.isArray(answer) ? answer.length : ((answer as { rows?: unknown[] }).rows?.length ?? 1)
/** Whose rows an answer holds, so that they can be told who saw them: ids of people, or of rows where those are shown. */
export const whose = (ids: readonly (string | null | undefined)[]): Detail => {
  const shown = [...new Set(ids)].flatMap((id) => id ?? []).join(' ')
  return shown === '' ? {} : { shown }
}
export const idsIn = <Row>(answer: unknown, of: (row: Row) => (string | null | undefined)[]) =>
  whose((Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows).flatMap(of))
/** Codes, ids and account names; what else stands in their place was typed, and may be somebody's name or number. */
export const code = (value: unknown) =>
  typeof value === 'string' && /^[\w.:-]{1,40}$/.test(value) && !/\d{13}/.test(value) ? value : null

export const one =
  (subjectKind: string, name: string): PersonalRead['of'] =>
  (request) => ({ subjectKind, subjectId: param(request, name) })
