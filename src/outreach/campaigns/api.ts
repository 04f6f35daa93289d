import { z } from 'zod'
import { pathReasons, paths } from '../paths/words.ts'
import { standings } from '../visits/words.ts'
import { bpjsStates, visitedPaths } from './words.ts'

const count = z.number().int()
const day = z.iso.date()
const place = z.string().max(20)
export const campaignParams = z.object({ id: z.uuid() })

/** Whom a campaign is to hold. */
const meant = {
  villages: z
    .array(place)
    .max(500)
    .default([])
    .describe('none: the whole regency, or the whole area of who asks'),
  paths: z.array(z.enum(visitedPaths)).min(1),
}

/** POST /api/outreach/campaigns/preview */
export const previewBody = z.object(meant)
export type PreviewBody = z.output<typeof previewBody>
export const previewView = z.object({
  people: count.describe('would be on the list'),
  taken: count.describe('are on the list of an open campaign for the same path already, and stay there'),
  villages: count,
  asOf: day.nullable().describe('day of the figures the paths stand on; null: not made yet'),
})
export type PreviewView = z.infer<typeof previewView>

/** POST /api/outreach/campaigns */
export const campaignBody = z
  .object({
    id: z.uuid().describe('made by the client; the same id again is the same campaign'),
    title: z.string().trim().min(3).max(200),
    fromDay: day,
    untilDay: day,
    officeId: z.uuid().optional().describe('whose campaign it is'),
    target: count.min(1).max(10_000_000).optional().describe('how many are to be protected by it'),
    cost: count.min(0).max(1e15).optional().describe('rupiah'),
    ...meant,
  })
  .refine(({ fromDay, untilDay }) => untilDay >= fromDay, { path: ['untilDay'], message: 'before it begins' })
export type CampaignBody = z.output<typeof campaignBody>

export const madeCampaignView = z.object({ id: z.uuid(), people: count, repeated: z.boolean() })

const funnel = z.object({
  target: count.describe('on the list'),
  visited: count,
  agreed: count.describe('of those: want it, or said they registered, at the last visit that met them'),
  registered: count.describe('of those: have a card in the lists of BPJS'),
  paid: count.describe('of those: a month was paid since the campaign began'),
  kept: count.describe('of those: protected on the day three months after the first such month'),
  early: count.describe('paid, and the three months are not over on the day of the lists'),
  lost: count.describe('paid, and not protected on that day'),
  unled: count.describe('a month was paid, and no visit says they agreed: beside the funnel'),
  conflict: count.describe('visits of one day contradict each other'),
})
export type Funnel = z.infer<typeof funnel>

const campaign = z.object({
  id: z.uuid(),
  title: z.string(),
  fromDay: day,
  untilDay: day,
  office: z.string().nullable(),
  villages: z.array(z.string()),
  paths: z.array(z.enum(visitedPaths)),
  target: count.nullable(),
  cost: count.nullable().describe('rupiah'),
  costEach: count.nullable().describe('rupiah for each who paid; null without a cost or without anybody'),
  asOf: day.describe('day of the figures the list was taken from'),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  closedReason: z.string().nullable(),
  funnel,
})
export type Campaign = z.infer<typeof campaign>

/** GET /api/outreach/campaigns */
export const campaignsView = z.array(campaign)
export type CampaignsView = z.infer<typeof campaignsView>

/** GET /api/outreach/campaigns/:id */
export const campaignView = campaign.extend({
  listDay: day.nullable().describe('day of the lists that registered, paid and protected are known from'),
  outcomes: z.array(z.object({ outcome: z.enum(standings), people: count })),
  places: z.array(z.object({ code: z.string(), name: z.string(), district: z.string(), funnel })),
  byPath: z.array(z.object({ path: z.enum(paths), funnel })),
})
export type CampaignView = z.infer<typeof campaignView>

/** POST /api/outreach/campaigns/:id/close */
export const closeCampaignBody = z.object({ reason: z.string().trim().min(3).max(500) })

/** GET /api/outreach/funnel */
export const funnelBy = z.enum(['village', 'district', 'office', 'path', 'campaign'])
export const funnelQuery = z.object({
  by: funnelBy.default('district'),
  campaign: z.uuid().optional(),
  district: place.optional(),
})
export type FunnelQuery = z.output<typeof funnelQuery>
export const funnelView = z.object({
  all: funnel,
  rows: z.array(
    z.object({ code: z.string().describe('empty: place not known, or no office'), name: z.string(), funnel }),
  ),
})
export type FunnelView = z.infer<typeof funnelView>

/** What `campaign_person` is read as. */
export const memberRow = z.object({
  id: z.uuid().describe('of the place on the list; visits are written to it'),
  code: z.string().describe('short code as on paper'),
  campaignId: z.uuid(),
  campaign: z.string(),
  personId: z.uuid(),
  name: z.string(),
  village: z.string(),
  rt: z.string(),
  path: z.enum(paths),
  reason: z.enum(pathReasons),
  employer: z.string().nullable(),
  outcome: z.enum(standings),
  seenOn: day.nullable().describe('day of the last visit'),
  nextOn: day.nullable(),
  bpjs: z.enum(bpjsStates),
})
export type MemberRow = z.infer<typeof memberRow>
