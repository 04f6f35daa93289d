import { PassThrough } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { defaultLimits } from '../platform/files/index.ts'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { receiveFile } from '../platform/http/upload.ts'
import { wordsOf } from '../platform/i18n.ts'
import {
  importRowsView,
  importView,
  isOfEvents,
  isOneByOne,
  layout,
  listsView,
  newImportFields,
} from './api.ts'
import { cancelImport } from './imports/cancel-import.ts'
import { commitImport, type Done } from './imports/commit-import.ts'
import { correctLayout } from './imports/correct-layout.ts'
import { createImport } from './imports/create-import.ts'
import type { Acting, ImportGround } from './imports/ground.ts'
import { ownImportsOnly } from './imports/own-lists.ts'
import { findImportView, listImportRows, listLists } from './imports/reads.ts'
import { writeReasons } from './imports/reasons-workbook.ts'
import { findImport } from './imports/store.ts'
import { undoImport } from './imports/undo-import.ts'
import { officeFor } from './offices/office-for.ts'
import { registerOffices } from './offices/offices-route.ts'
import { registerPurposes } from './purposes/purposes-route.ts'

const params = z.object({ id: z.uuid() })
const rowsQuery = z.object({
  change: z.enum(['new', 'changed', 'unchanged', 'rejected']).optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  issue: z.string().max(60).optional(),
  page: z.coerce.number().int().min(0).max(100_000).default(0),
})
const acts = { commit: commitImport, undo: undoImport, cancel: cancelImport }
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lists and their imports. */
export async function registerRegistryRoutes(
  root: FastifyInstance,
  deps: Deps & Required<Pick<ImportGround, 'events'>>,
): Promise<void> {
  const { db, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  await root.register(multipart, {
    limits: { fileSize: defaultLimits.fileBytes + 1, files: 1, fields: 20, fieldSize: 2_000 },
  })
  ownImportsOnly(root, deps)
  registerOffices(root, deps)
  const acting = (request: FastifyRequest): Acting => ({ ...request.scope, at: clock.now() })
  const view = async (request: FastifyRequest, reply: FastifyReply, id: string) =>
    (await findImportView(db, request.scope.regencyCode, id)) ?? sendProblem(request, reply, 'not-found')
  // Events are made in bulk, of people on all lists: by the whole database, of this regency alone, once the import was found in reach.
  const groundOf = async (regencyCode: string, id: string) => {
    const found = await findImport(db, regencyCode, id)
    return found && isOfEvents(found.list.kind) ? { ...deps, db: deps.wholeDb } : deps
  }
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string, done: Done) =>
    done.ok ? view(request, reply, id) : sendRefusal(request, reply, done)

  app.get('/api/lists', { schema: { response: { 200: listsView } } }, (request) =>
    listLists(db, request.scope.regencyCode, request.scope.lists),
  )

  registerPurposes(app, deps)

  app.post('/api/imports', { schema: { response: { 202: importView } } }, async (request, reply) => {
    const sent = await readUpload(request)
    if (!sent) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
    if (!sent.fields.success) {
      const names = sent.fields.error.issues.map((issue) => issue.path.join('.'))
      return sendProblem(request, reply, 'invalid-request', { fields: [...new Set(names)].join(', ') })
    }
    const office = await officeFor(db, request.scope, sent.fields.data)
    if (!office.ok) return sendRefusal(request, reply, office)
    const given = { ...sent.fields.data, ...office, fileName: sent.fileName, source: sent.source }
    const created = await createImport(deps, acting(request), given)
    if (!created.ok) return sendRefusal(request, reply, created)
    reply.code(202)
    return view(request, reply, created.importId)
  })

  app.get('/api/imports/:id', { schema: { params, response: { 200: importView } } }, (request, reply) =>
    view(request, reply, request.params.id),
  )

  app.put(
    '/api/imports/:id/layout',
    { schema: { params, body: layout, response: { 200: importView } } },
    async (request, reply) => {
      const { id } = request.params
      return answer(request, reply, id, await correctLayout(deps, acting(request), id, request.body))
    },
  )

  app.get(
    '/api/imports/:id/rows',
    { schema: { params, querystring: rowsQuery, response: { 200: importRowsView } } },
    (request) => listImportRows(db, request.scope.regencyCode, request.params.id, request.query),
  )

  for (const [name, act] of Object.entries(acts))
    app.post(
      `/api/imports/:id/${name}`,
      { schema: { params, response: { 200: importView } } },
      async (request, reply) => {
        const { id } = request.params
        const ground = await groundOf(request.scope.regencyCode, id)
        return answer(request, reply, id, await act(ground, acting(request), id))
      },
    )

  app.get('/api/imports/:id/reasons', { schema: { params } }, async (request, reply) => {
    const found = await findImport(db, request.scope.regencyCode, request.params.id)
    if (!found || found.import.status === 'cancelled') return sendProblem(request, reply, 'not-found')
    if (isOneByOne(found.list.kind)) return sendProblem(request, reply, 'registration-list')
    if (found.import.status === 'refused' || found.import.status === 'staging')
      return sendProblem(request, reply, 'import-not-staged')
    if (found.import.file_gone_at) return sendProblem(request, reply, 'import-file-gone')
    const out = new PassThrough()
    const words = wordsOf(languageOf(request))
    writeReasons(deps, acting(request), found, words, out).catch((error: Error) => out.destroy(error))
    reply.header('content-disposition', `attachment; filename="semesta-${request.params.id}.xlsx"`)
    return reply.type(sheetType).send(out)
  })
}

/** Fields must come before the file, as browsers send them; the file is streamed, not kept. */
async function readUpload(request: FastifyRequest) {
  const file = await receiveFile(request)
  if (!file) return null
  const texts = Object.entries(file.fields).flatMap(([name, part]) =>
    part && !Array.isArray(part) && part.type === 'field' ? [[name, String(part.value)] as const] : [],
  )
  const filled = Object.fromEntries(texts.filter(([, text]) => text !== ''))
  return { fields: newImportFields.safeParse(filled), fileName: file.filename, source: file.file }
}
