import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem } from '../../platform/http/problem-reply.ts'
import { actingBy, counted, finish } from '../acting.ts'
import { settleRest } from './answers/apply-answers.ts'
import * as api from './api.ts'
import { registerBillFiles } from './bill-files.ts'
import { correctBill } from './correct-bill.ts'
import { getProfiles, removeProfile, saveProfile } from './members/profiles.ts'
import { getPaidMonths } from './paid-months.ts'
import { payBill } from './pay-bill.ts'
import { getLines } from './read-lines.ts'
import { getBill, getBills } from './reads.ts'
import { differingRows, reconcileBills } from './reconcile.ts'
import { retryPeople } from './retry-people.ts'
import { askRun, getRuns } from './runs.ts'
import { orderPayment, receiveReceipt, requestPayment, sendBill, withdrawBill } from './step-bill.ts'

const tags = ['financing']
const params = z.object({ id: z.uuid() })
const base = '/api/financing/bills'
const done = { 204: z.null() }

/** Bills: what each source owes for a month, from the run to the receipt. */
export async function registerBills(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)
  const today = () => dayOf(clock.now())

  app.get('/api/financing/bill-runs', { schema: { tags, response: { 200: api.runsView } } }, ({ scope }) =>
    getRuns(db, scope.regencyCode),
  )
  app.post(
    '/api/financing/bill-runs',
    { schema: { tags, body: api.runBody, response: done } },
    (request, reply) => finish(request, reply, askRun(deps, acting(request), request.body)),
  )
  app.get(
    base,
    { schema: { tags, querystring: api.ofMonths, response: { 200: api.billsView } } },
    ({ scope, query }) => getBills(db, scope.regencyCode, query, today()),
  )
  app.get(
    `${base}/:id`,
    { schema: { tags, params, response: { 200: api.billView } } },
    async (request, reply) =>
      (await getBill(db, request.scope.regencyCode, request.params.id, today())) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.post(
    `${base}/:id/lines`,
    { schema: { tags, params, body: api.linesBody, response: { 200: api.linesView } } },
    ({ scope, params: { id }, body }) => getLines(db, scope.regencyCode, id, body),
  )
  app.post(`${base}/:id/send`, { schema: { tags, params, response: done } }, (request, reply) =>
    finish(request, reply, sendBill(db, acting(request), request.params.id)),
  )
  app.post(
    `${base}/:id/settle`,
    { schema: { tags, params, body: api.settleBody, response: { 200: api.countView } } },
    (request, reply) =>
      counted(request, reply, settleRest(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/request`,
    { schema: { tags, params, body: api.requestBody, response: done } },
    (request, reply) =>
      finish(request, reply, requestPayment(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/order`,
    { schema: { tags, params, body: api.paperBody, response: done } },
    (request, reply) =>
      finish(request, reply, orderPayment(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/pay`,
    { schema: { tags, params, body: api.payBody, response: done } },
    (request, reply) => finish(request, reply, payBill(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/receipt`,
    { schema: { tags, params, body: api.paperBody, response: done } },
    (request, reply) =>
      finish(request, reply, receiveReceipt(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/withdraw`,
    { schema: { tags, params, body: api.reasonBody, response: done } },
    (request, reply) =>
      finish(request, reply, withdrawBill(db, acting(request), request.params.id, request.body.reason)),
  )
  app.post(
    `${base}/:id/correct`,
    { schema: { tags, params, body: api.correctBody, response: done } },
    (request, reply) =>
      finish(request, reply, correctBill(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/retry`,
    { schema: { tags, body: api.retryBody, response: { 200: api.countView } } },
    (request, reply) =>
      counted(request, reply, retryPeople(db, acting(request), request.body.lineIds, request.body.reason)),
  )
  app.post(
    '/api/financing/reconciliation',
    { schema: { tags, body: api.reconcileBody, response: { 200: api.reconcileView } } },
    ({ scope, body }) => reconcileBills(db, scope.regencyCode, body),
  )
  app.post(
    '/api/financing/reconciliation/rows',
    { schema: { tags, body: api.reconcileRowsBody, response: { 200: api.reconcileRowsView } } },
    ({ scope, body }) => differingRows(db, scope.regencyCode, body),
  )
  app.get(
    '/api/financing/people/:id/months',
    { schema: { tags, params, response: { 200: api.paidMonthsView } } },
    ({ scope, params: { id } }) => getPaidMonths(db, scope.regencyCode, id),
  )
  app.get(
    '/api/financing/bill-profiles',
    { schema: { tags, response: { 200: api.profilesView } } },
    ({ scope }) => getProfiles(db, scope.regencyCode),
  )
  app.put(
    '/api/financing/bill-profiles/:id',
    { schema: { tags, params, body: api.profileBody, response: done } },
    (request, reply) =>
      finish(request, reply, saveProfile(db, acting(request), request.params.id, request.body)),
  )
  app.delete(
    '/api/financing/bill-profiles/:id',
    { schema: { tags, params, response: done } },
    (request, reply) => finish(request, reply, removeProfile(db, acting(request), request.params.id)),
  )
  registerBillFiles(app, deps, acting)
}
