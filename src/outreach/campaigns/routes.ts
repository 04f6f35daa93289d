import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingBy } from '../acting.ts'
import * as api from './api.ts'
import { closeCampaign, makeCampaign, previewCampaign } from './make-campaign.ts'
import { getCampaign, getCampaigns, getFunnel } from './reads.ts'

const tags = ['outreach']
const base = '/api/outreach/campaigns'
const params = api.campaignParams

/** Campaigns: whom they are to reach, and how far that came. */
export async function registerCampaigns(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)

  app.get(base, { schema: { tags, response: { 200: api.campaignsView } } }, ({ scope }) =>
    getCampaigns(db, scope.regencyCode),
  )
  app.get(
    `${base}/:id`,
    { schema: { tags, params, response: { 200: api.campaignView } } },
    async (request, reply) =>
      (await getCampaign(db, request.scope.regencyCode, request.params.id)) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.get(
    '/api/outreach/funnel',
    { schema: { tags, querystring: api.funnelQuery, response: { 200: api.funnelView } } },
    ({ scope, query }) => getFunnel(db, scope.regencyCode, query, scope.role),
  )
  app.post(
    `${base}/preview`,
    { schema: { tags, body: api.previewBody, response: { 200: api.previewView } } },
    ({ scope, body }) => previewCampaign(db, scope.regencyCode, body),
  )
  app.post(
    base,
    { schema: { tags, body: api.campaignBody, response: { 201: api.madeCampaignView } } },
    async (request, reply) => {
      const { scope, body } = request
      // An office makes campaigns of its own people, for itself.
      const officeId = z.uuid().safeParse(scope.lists).data ?? body.officeId
      const made = await makeCampaign(db, acting(request), { ...body, officeId })
      if (!made.ok) return sendRefusal(request, reply, made)
      const { ok: _, ...view } = made
      return reply.code(201).send(view)
    },
  )
  app.post(
    `${base}/:id/close`,
    { schema: { tags, params, body: api.closeCampaignBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const { scope, params, body } = request
      const own = z.uuid().safeParse(scope.lists).data
      const done = await closeCampaign(db, acting(request), params.id, { reason: body.reason, own })
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )
}
