import { z } from 'zod'
import { eventCounts } from './event-kinds.ts'
import { basisNames } from './purposes/bases.ts'

export { type EventCounts, type EventListKind, isOfEvents } from './event-kinds.ts'

export const listKind = z.enum([
  'village-workers',
  'office-workers',
  'participants',
  'dukcapil',
  'opensid',
  'sipp-new',
  'registration',
  'correction',
  'jkn',
  'village-deaths',
  'hospital-cases',
  'police-accidents',
  'reported-deaths',
])
export type ListKind = z.infer<typeof listKind>
/** What a file may be imported as: people are registered, put right at their own request, and reported dead one by one. */
export const fileKind = listKind.exclude(['registration', 'correction', 'reported-deaths'])
export type FileKind = z.infer<typeof fileKind>
export const isOneByOne = (kind: ListKind): boolean => !fileKind.safeParse(kind).success
export const officeKind = z.enum(['district', 'village', 'opd', 'bpjs', 'dukcapil', 'employer', 'other'])

/** What the importer knows of a file's shape; the user may correct it (PUT /api/imports/:id/layout). */
export const layout = z.object({
  sheets: z
    .array(z.string())
    .describe('sheets that are read; each has the same header or a header of its own'),
  headerRow: z.number().int().min(1).describe('1-based row of the header on the first sheet read'),
  columns: z
    .array(z.object({ header: z.string(), field: z.string().nullable() }))
    .describe('by position; field null means ignored'),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  village: z.string().nullable().describe('village code for all rows when the file has no village column'),
})
export type Layout = z.infer<typeof layout>
export const issue = z.object({
  code: z.string().describe('message key import.issue.<code>'),
  severity: z.enum(['error', 'warning', 'info']),
  field: z.string().nullable(),
  fix: z
    .string()
    .nullable()
    .describe('proposed value, never applied silently; a NIK is shown masked but for the digits that change'),
})
export type Issue = z.infer<typeof issue>

export const importCounts = z.object({
  rows: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  gone: z.number().int(),
  rejected: z.number().int(),
  withWarnings: z.number().int(),
  byIssue: z.record(z.string(), z.number().int()),
  events: eventCounts.optional().describe('of a list of events that was stored: what became of its rows'),
})
export const importStatus = z.enum(['staging', 'staged', 'committed', 'undone', 'cancelled', 'refused'])

/** GET /api/imports/:id */
export const importView = z.object({
  id: z.string(),
  listId: z.string(),
  listName: z.string(),
  officeName: z.string(),
  kind: listKind,
  asOf: z.iso.date(),
  fileName: z.string(),
  fileBytes: z.number().int(),
  status: importStatus,
  progress: z.object({
    phase: z.enum(['waiting', 'reading', 'comparing', 'done']),
    read: z.number().int(),
    expected: z.number().int().nullable(),
  }),
  layout: layout.nullable(),
  allSheets: z.array(z.string()),
  fieldChoices: z
    .array(z.string())
    .describe('fields a column may be mapped to for this kind; message import.field.<f>'),
  missingFields: z.array(z.string()).describe('needed fields no column is mapped to; commit is refused'),
  sample: z.array(z.array(z.string())).describe('first rows as read, ids masked'),
  counts: importCounts.nullable(),
  problem: z
    .object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  createdAt: z.iso.datetime(),
  committedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  additive: z.boolean().describe('holds answers to questions: it adds to the list and replaces nothing'),
  canCommit: z.boolean(),
  canUndo: z.boolean(),
})
export type ImportView = z.infer<typeof importView>

/** GET /api/imports/:id/rows?change=&severity=&issue=&page= */
export const importRowsView = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      sheet: z.string(),
      rowNumber: z.number().int().describe('as in the spreadsheet, 1-based'),
      change: z.enum(['new', 'changed', 'unchanged', 'rejected']),
      name: z.string().nullable(),
      nikMask: z.string().nullable(),
      birthDate: z.string().nullable(),
      village: z.string().nullable(),
      issues: z.array(issue),
    }),
  ),
})
export type ImportRowsView = z.infer<typeof importRowsView>

/** GET /api/lists */
export const listsView = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: listKind,
    group: z.string().nullable(),
    office: z.object({ id: z.string(), name: z.string(), kind: officeKind }),
    imports: z.array(
      z.object({
        id: z.string(),
        asOf: z.iso.date(),
        fileName: z.string(),
        status: importStatus,
        rows: z.number().int().nullable(),
        withWarnings: z.number().int().nullable(),
        rejected: z.number().int().nullable(),
        current: z.boolean(),
        createdAt: z.iso.datetime(),
        createdBy: z.string(),
      }),
    ),
  }),
)
export type ListsView = z.infer<typeof listsView>

/** GET /api/offices; POST /api/offices answers the one that was added. */
export const officesView = z.array(
  z.object({ id: z.uuid(), name: z.string(), kind: officeKind, lists: z.number().int() }),
)
export type OfficesView = z.infer<typeof officesView>
export const officeBody = z.object({
  name: z.string().trim().min(2).max(200),
  kind: officeKind,
  another: z.boolean().optional().describe('it is another office than the known one of almost the same name'),
})
export type OfficeBody = z.infer<typeof officeBody>

/** POST /api/imports : multipart with file and these fields; answers 202 importView. */
export const newImportFields = z.object({
  kind: fileKind,
  asOf: z.iso.date(),
  officeName: z
    .string()
    .min(2)
    .max(200)
    .optional()
    .describe('a known office, or a new one; whoever works for one office need not say, and speaks for it'),
  officeKind: officeKind.optional(),
  listName: z.string().max(200).optional(),
  group: z.string().optional(),
  purpose: z.string().trim().min(5).max(500).optional().describe('for what the list is kept'),
  basis: z.enum(basisNames).optional().describe('legal basis; public-task when only a purpose is said'),
  agreement: z.string().max(200).optional().describe('number of the agreement (PKS) it comes by'),
  agreementOn: z.iso.date().optional(),
})

const reason = z.object({
  field: z.string(),
  level: z.string(),
  bits: z.number(),
  left: z.string().nullable(),
  right: z.string().nullable(),
})
const side = z.object({
  id: z.string(),
  title: z.string().describe('which list says so'),
  name: z.string(),
  nikMask: z.string().nullable(),
  nikStatus: z.string(),
  birthDate: z.string().nullable(),
  sex: z.string().nullable(),
  motherName: z.string().nullable(),
  village: z.string().nullable(),
  occupation: z.string().nullable(),
  segment: z.string().nullable(),
  coveredUntil: z.string().nullable(),
})
/** How the evidence for and against two records being one person adds up. */
export const waterfall = z.object({
  steps: z
    .array(
      z.object({
        field: z.string().describe('what was compared; prior: before anything was'),
        level: z.string().describe('how it came out; words are messages match.level.<field>.<level>'),
        bits: z.number().describe('what it adds (or takes), whole hundredths of a bit'),
        from: z.number().describe('sum before it'),
        to: z.number().describe('sum with it'),
        times: z
          .number()
          .describe('2^|bits| to two digits: so many times likelier; for the prior, one of so many pairs'),
      }),
    )
    .describe('the prior first, then the strongest'),
  weight: z.number().describe('exactly the sum of the bits'),
  times: z.number().describe('2^|weight| to two digits'),
  chanceByWeight: z.number().describe('what the weight says alone'),
  probability: z.number().nullable().describe('the same with the other candidates considered'),
  calibrated: z
    .object({ chance: z.number(), decisions: z.number().int() })
    .nullable()
    .describe('what that is worth by so many decisions of people; null while they are too few'),
  apart: z.boolean().describe('a person said that these are two people, whatever the evidence'),
})
export type Waterfall = z.infer<typeof waterfall>

const opinion = z.object({
  by: z.string(),
  part: z.enum(['sole', 'first', 'second', 'arbiter', 'administrator']),
  verdict: z.enum(['same', 'different']),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
  modelVersion: z.string().nullable().describe('release of the program + version of the lists'),
})
export const reviewStage = z.enum(['open', 'waiting', 'disputed', 'decided'])
export type ReviewStage = z.infer<typeof reviewStage>

/** GET /api/reviews?kind=&state=open|waiting|disputed|decided&mixed=&page= ; GET /api/reviews/:id is one of rows. */
export const reviewItem = z.object({
  id: z.string(),
  kind: z.enum(['membership', 'duplicate', 'audit']),
  probability: z.number(),
  weight: z.number(),
  left: side,
  right: side,
  reasons: z.array(reason),
  waterfall,
  runnerUp: z
    .object({ side, margin: z.number().describe('bits by which the pair shown is likelier') })
    .nullable()
    .describe('the next best participant for this worker'),
  why: z.string().describe('what makes it a question; message review.why.<code>'),
  differs: z
    .array(z.string())
    .describe('properties of a side (name, nikMask, birthDate, …) in which the two differ'),
  alsoClaimed: z
    .array(z.object({ personId: z.string(), name: z.string() }))
    .describe('other workers who seem to be this participant, or seemed so until a person decided'),
  stage: reviewStage.describe('waiting: for a second opinion; disputed: for an arbiter'),
  opinions: z
    .array(opinion)
    .describe('what may be seen: of two who are asked, each only their own until there is a decision'),
  mine: z.enum(['same', 'different']).nullable().describe('what the asker has said in this round'),
  may: z.object({
    decide: z.boolean().describe('the asker may give an opinion, which decides or waits for another'),
    arbitrate: z.boolean().describe('that opinion would settle a dispute; it needs a reason'),
    undo: z.boolean(),
  }),
  decision: z
    .object({
      id: z.string(),
      verdict: z.enum(['same', 'different']),
      decidedBy: z.string(),
      decidedAt: z.iso.datetime(),
    })
    .nullable(),
})
export type ReviewItem = z.infer<typeof reviewItem>
export const reviewsView = z.object({
  open: z.number().int().describe('what the asker can decide'),
  waiting: z.number().int().describe('pairs with one opinion'),
  disputed: z.number().int().describe('pairs of which two people said different things'),
  decided: z.number().int(),
  rows: z.array(reviewItem),
})
export type ReviewsView = z.infer<typeof reviewsView>
const share = z.object({
  basisPoints: z.number().int(),
  low: z.number().int(),
  high: z.number().int(),
})
const looked = z.object({
  drawn: z.number().int(),
  decided: z.number().int(),
  same: z.number().int(),
  disputed: z.number().int().describe('of which two people said different things; in no figure yet'),
})
/** GET /api/reviews/quality : how good the linkage is, from decisions on pairs drawn at random. */
export const qualityView = z.object({
  open: z.object({ membership: z.number().int(), duplicate: z.number().int(), audit: z.number().int() }),
  precision: share.nullable().describe('null while none of the accepted pairs drawn has been decided'),
  recall: share.nullable().describe('null while a stratum of the refused, or the accepted, has no decision'),
  accepted: looked.extend({ size: z.number().int().describe('pairs the linkage accepted by itself') }),
  refused: z
    .array(
      looked.extend({
        fromBits: z.number(),
        size: z.number().int().describe('refused pairs of that weight'),
      }),
    )
    .describe('strata of weight, strongest first'),
})
export type QualityView = z.infer<typeof qualityView>
/** POST /api/reviews/:id/decision ; POST /api/reviews/:id/undo. Answer reviewItem. */
export const decisionBody = z.object({
  verdict: z.enum(['same', 'different']),
  reason: z.string().trim().min(3).max(500).optional().describe('why; an arbiter has to say it'),
})

/** GET /api/reviews/reviewers ; PUT switches (administrators only) and answers the same. */
export const reviewersBody = z.object({ two: z.boolean() })
export const reviewersView = reviewersBody.extend({
  maySwitch: z.boolean(),
  people: z
    .number()
    .int()
    .describe('accounts that can review; two reviewers and an arbiter are three people'),
  agreement: z
    .object({
      pairs: z.number().int().describe('pairs on which two people spoke without seeing each other'),
      agreed: z.number().int(),
      share,
      kappa: z
        .object({ value: z.number(), low: z.number(), high: z.number() })
        .nullable()
        .describe("Cohen's kappa with its 95 % range; null when everybody always said the same thing"),
      enough: z.boolean().describe('false: too few pairs to conclude anything from'),
    })
    .nullable()
    .describe('null while no pair has two opinions'),
})
export type ReviewersView = z.infer<typeof reviewersView>

/** GET /api/reviews/pending : decisions that have not reached workers and figures; POST /api/reviews/apply asks for it now. */
export const pendingView = z.object({
  membership: z.number().int(),
  duplicate: z.number().int(),
  running: z.boolean(),
})
export type PendingView = z.infer<typeof pendingView>

/** GET /api/status */
export const statusView = z.object({
  listsVersion: z.number().int(),
  linkedVersion: z.number().int(),
  refreshing: z.boolean(),
  refresh: z.object({ phase: z.string(), done: z.number().int(), total: z.number().int() }).nullable(),
  importsRunning: z.number().int(),
})
export type StatusView = z.infer<typeof statusView>

const joiningReason = z.string().trim().min(3).max(500)
/** POST /api/workers/:id/merge : the other worker becomes this one. */
export const mergeBody = z.object({ otherId: z.uuid(), reason: joiningReason })
/** POST /api/workers/:id/split : these records are one other person's. */
export const splitBody = z.object({ recordIds: z.array(z.uuid()).min(1).max(500), reason: joiningReason })
/** POST /api/worker-acts/:id/undo */
export const undoActBody = z.object({ reason: joiningReason })
export const actedView = z.object({
  actId: z.string(),
  workerId: z.string().describe('the worker that stands, or from whom was split'),
  otherId: z.string().describe('the id that now leads to it, or the worker split off'),
})
export type ActedView = z.infer<typeof actedView>
/** GET /api/workers/:id/acts */
export const workerActsView = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['merge', 'split']),
    workerId: z.string(),
    otherId: z.string(),
    workerName: z.string().nullable(),
    otherName: z.string().nullable(),
    records: z.number().int().describe('records that came with the other, or went to them'),
    reason: z.string(),
    decidedBy: z.string(),
    decidedAt: z.string(),
    undoneBy: z.string().nullable(),
    undoneAt: z.string().nullable(),
    undoneReason: z.string().nullable(),
    waits: z.boolean().describe('the workers and figures do not hold it yet'),
  }),
)
export type WorkerActsView = z.infer<typeof workerActsView>
