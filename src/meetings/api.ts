import { z } from 'zod'

export const meetingStates = ['planned', 'held', 'minuted'] as const
export type MeetingState = (typeof meetingStates)[number]
/** As what somebody takes part or sees to a decision: a role, by which it is read; `other` reads nothing here. */
export const parties = ['leader', 'manpower', 'bkad', 'dpmpd', 'kesra', 'opd', 'branch', 'other'] as const
export type Party = (typeof parties)[number]
export const decisionStates = ['open', 'done', 'dropped'] as const
export type DecisionState = (typeof decisionStates)[number]

const day = z.iso.date()
const line = (most: number) => z.string().trim().max(most)
const count = z.number().int()
const said = z.object({ id: z.string(), en: z.string() })
const unit = z.enum(['people', 'basis-points', 'rupiah'])
export type Unit = z.infer<typeof unit>

/** PUT /api/meetings/:id: planned, or changed until its minutes are locked. */
export const meetingBody = z.object({
  number: line(80).default('').describe('of the letter of invitation, as the office numbers it'),
  subject: line(200).min(5),
  heldOn: day,
  startsAt: z
    .string()
    .regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/)
    .default(''),
  place: line(200).default(''),
  chairName: line(120).default(''),
  chairFunction: line(160).default(''),
  secretaryName: line(120).default(''),
  secretaryFunction: line(160).default(''),
  basis: z.array(line(300).min(3)).max(20).default([]).describe('laws and letters the meeting stands on'),
  note: line(500).default(''),
  agenda: z
    .array(z.object({ title: line(300).min(3), said: line(4000).default('') }))
    .max(40)
    .default([]),
  participants: z
    .array(
      z.object({
        name: line(120).default(''),
        function: line(160).min(2),
        party: z.enum(parties),
        office: line(160).default(''),
      }),
    )
    .max(300)
    .default([]),
})
export type MeetingBody = z.output<typeof meetingBody>

/** POST /api/meetings/:id/figures */
export const freezeBody = z.object({
  asOf: day,
  figures: z.array(line(60).min(1)).min(1).max(40),
})
/** GET /api/meetings/catalogue: what may be frozen, from the one catalogue of each subject. */
export const choosableView = z.array(
  z.object({ id: z.string(), name: said, definition: said, unit, source: said }),
)
export type ChoosableView = z.infer<typeof choosableView>

/** POST /api/meetings/:id/step */
export const stepBody = z.object({ to: z.enum(['held', 'minuted']) })
/** POST /api/meetings/:id/corrections */
export const correctionBody = z.object({ id: z.uuid(), text: line(2000).min(10) })

/** PUT /api/meetings/:id/decisions/:decisionId */
export const decisionBody = z.object({
  text: line(1000).min(10),
  ownerParty: z.enum(parties),
  ownerOffice: line(160).min(2),
  ownerName: line(120).default(''),
  dueOn: day,
  figure: line(60).nullable().default(null).describe('one of the frozen figures of the meeting'),
  target: count.nullable().default(null).describe('the value it is to reach, in the unit of the figure'),
})
export type DecisionBody = z.output<typeof decisionBody>

/** POST /api/meetings/decisions/:id/follow-ups; `id` is made by the client: sent twice it is one. */
export const followUpBody = z.object({
  id: z.uuid(),
  text: line(2000).min(5),
  reference: line(300).default('').describe('letter, list or place where the evidence is kept'),
  state: z
    .enum(decisionStates)
    .nullable()
    .default(null)
    .describe('what it makes the decision; null: as it was'),
})
export type FollowUpBody = z.output<typeof followUpBody>

const followUpView = z.object({
  id: z.uuid(),
  text: z.string(),
  reference: z.string(),
  state: z.enum(decisionStates).nullable(),
  by: z.string(),
  office: z.string(),
  at: z.iso.datetime(),
  document: z.object({ form: z.enum(['pdf', 'jpg', 'png']), pages: count, bytes: count }).nullable(),
})
export const decisionView = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  meeting: z.string().describe('subject of the meeting'),
  meetingOn: day,
  position: count,
  text: z.string(),
  ownerParty: z.enum(parties),
  ownerOffice: z.string(),
  ownerName: z.string(),
  dueOn: day,
  overdue: z.boolean(),
  state: z.enum(decisionStates),
  stateReason: z.string(),
  stateAt: z.iso.datetime().nullable(),
  figure: z
    .object({
      id: z.string(),
      name: said,
      unit,
      frozen: count,
      asOf: day,
      target: count.nullable(),
      now: count.nullable(),
      nowAsOf: day.nullable(),
    })
    .nullable(),
  mayReport: z.boolean().describe('whether the reader may enter what was done'),
  followUps: z.array(followUpView),
})
export type DecisionView = z.infer<typeof decisionView>
export const decisionsView = z.array(decisionView)

/** GET /api/meetings/:id/figures */
export const figuresView = z.object({
  figures: z.array(
    z.object({
      id: z.string(),
      name: said,
      definition: said,
      source: said,
      unit,
      asOf: day,
      value: count.describe('as it was frozen; never changes'),
      frozenAt: z.iso.datetime(),
      recounted: count.nullable().describe('the same day by the lists as they are now; null: not to be told'),
      now: count.nullable().describe('the latest day'),
      nowAsOf: day.nullable(),
      before: z
        .object({ value: count, asOf: day, meetingId: z.uuid() })
        .nullable()
        .describe('at the last meeting'),
    }),
  ),
  freezes: z.array(
    z.object({
      id: z.uuid(),
      asOf: day,
      lawVersion: z.string(),
      listsVersion: count,
      frozenBy: z.string(),
      frozenAt: z.iso.datetime(),
      lists: z.array(
        z.object({
          kind: z.string(),
          office: z.string(),
          list: z.string(),
          asOf: day,
          importId: z.uuid(),
          enteredAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
  ),
  listsVersion: count.describe('of the lists as they are now'),
})
export type FiguresView = z.infer<typeof figuresView>

const summary = z.object({
  id: z.uuid(),
  number: z.string(),
  subject: z.string(),
  heldOn: day,
  startsAt: z.string(),
  place: z.string(),
  state: z.enum(meetingStates),
  decisions: count,
  open: count,
  overdue: count,
})
/** GET /api/meetings: latest first. */
export const meetingsView = z.array(summary)
export type MeetingsView = z.infer<typeof meetingsView>

/** GET /api/meetings/:id */
export const meetingView = summary.extend({
  chairName: z.string(),
  chairFunction: z.string(),
  secretaryName: z.string(),
  secretaryFunction: z.string(),
  basis: z.array(z.string()),
  note: z.string(),
  agenda: z.array(z.object({ title: z.string(), said: z.string() })),
  participants: z.array(
    z.object({ name: z.string(), function: z.string(), party: z.enum(parties), office: z.string() }),
  ),
  decided: z.array(decisionView),
  before: z
    .object({
      id: z.uuid(),
      subject: z.string(),
      heldOn: day,
      decisions: z
        .array(decisionView)
        .describe('of the last meeting, and those still open from earlier ones'),
    })
    .nullable(),
  corrections: z.array(z.object({ id: z.uuid(), text: z.string(), by: z.string(), at: z.iso.datetime() })),
  mayRun: z.boolean(),
  lockedAt: z.iso.datetime().nullable(),
  lockedBy: z.string().nullable(),
})
export type MeetingView = z.infer<typeof meetingView>

/** GET /api/meetings/decisions */
export const decisionsQuery = z.object({
  which: z.enum(['overdue', 'open', 'own']).default('overdue'),
})
export const minutesQuery = z.object({ format: z.enum(['pdf', 'docx']).default('pdf') })
