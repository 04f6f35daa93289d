import { z } from 'zod'
import { deathView, waterfall } from '../registry/questions.ts'

export const figureId = z.enum([
  'universe',
  'active',
  'uncovered',
  'coveragePercent',
  'financedByRegency',
  'toReview',
  'arrears',
  'lapsed',
  'never',
  'withoutValidNik',
  'dead',
  'moved',
  'asn',
  'activeDead',
  'activeMoved',
  'activeNotOnLists',
])
export type FigureId = z.infer<typeof figureId>
/** Figures that are counts of people, so that rows stand behind them. */
export const countFigureId = figureId.exclude(['coveragePercent'])
export type CountFigureId = z.infer<typeof countFigureId>

/** Figures that no row stands behind: what is expected, and how good the linkage is. */
export const derivedFigureId = z.enum([
  'activeOnLists',
  'expectedActive',
  'expectedActiveOnLists',
  'expectedUncovered',
  'expectedCoverage',
  'linkPrecision',
  'linkRecall',
])
export const catalogueId = z.enum([...figureId.options, ...derivedFigureId.options])
export type CatalogueId = z.infer<typeof catalogueId>
export type DerivedFigureId = z.infer<typeof derivedFigureId>

const day = z.iso.date()
/** All counts are integers; coveragePercent is basis points (6570 = 65,70 %) so that JSON holds integers only. */
export const figureValues = z.record(figureId, z.number().int())
export type FigureValues = z.infer<typeof figureValues>

/** GET /api/coverage/figures: the catalogue, the one declaration of each number. */
export const figureCatalogueView = z.array(
  z.object({
    id: catalogueId,
    name: z.object({ id: z.string(), en: z.string() }),
    definition: z.object({ id: z.string(), en: z.string() }),
    unit: z.enum(['people', 'basis-points']),
    source: z.object({ id: z.string(), en: z.string() }),
    hasRows: z.boolean(),
  }),
)
export type FigureCatalogueView = z.infer<typeof figureCatalogueView>

/** A count beside what is expected when the doubts of the linkage are weighed in: 95 % lies from low to high. */
export const expectedFigure = z.object({
  count: z.number().int(),
  value: z.number().int(),
  low: z.number().int(),
  high: z.number().int(),
})
export type ExpectedFigure = z.infer<typeof expectedFigure>
export const expectedView = z.object({
  active: expectedFigure.describe('counted from the participant list alone, so low = high'),
  activeOnLists: expectedFigure.describe('active participants who are on a worker list'),
  uncovered: expectedFigure,
  coveragePercent: expectedFigure.describe('basis points'),
  basis: z.object({
    calibrated: z.boolean().describe('false: the probabilities are the model’s own'),
    decisions: z.number().int(),
    needed: z.number().int().describe('so many decisions are needed before they calibrate'),
  }),
})
export type ExpectedView = z.infer<typeof expectedView>

/** GET /api/coverage?asOf= : the headline. `asOf` defaults to the day of the latest participant list. */
export const coverageView = z.object({
  asOf: day.nullable().describe('null while no list has been imported'),
  figures: figureValues,
  expected: expectedView
    .nullable()
    .describe('null until the lists are linked anew, and while there are none'),
  stale: z.boolean().describe('lists have changed since these figures were computed; a refresh is under way'),
  computedAt: z.iso.datetime().nullable(),
  hasParticipants: z.boolean(),
  hasWorkers: z.boolean(),
})
export type CoverageView = z.infer<typeof coverageView>

const cut = z.object({ figures: figureValues })
const area = cut.extend({
  expectedUncovered: expectedFigure
    .omit({ count: true })
    .nullish()
    .describe('beside figures.uncovered; with expected=true'),
  code: z.string(),
  name: z.string(),
})
/** What is told of a regency beside others. */
export const regencyFigures = figureId.extract([
  'universe',
  'active',
  'uncovered',
  'coveragePercent',
  'financedByRegency',
])
/** GET /api/regencies: those somebody may see, side by side. */
export const regenciesView = z.object({
  province: z.boolean().describe('all regencies of the province one acts for'),
  regencies: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      grantId: z.uuid().nullable().describe('what to act under to go there; null where one may not'),
      asOf: day.nullable(),
      figures: z
        .partialRecord(regencyFigures, z.number().int().nullable())
        .nullable()
        .describe('null while there are no figures; a count too small to be told is null'),
    }),
  ),
})
export type RegenciesView = z.infer<typeof regenciesView>

/** GET /api/coverage/areas?asOf= : districts with their villages. Villages with code '' are not known. */
export const coverageAreasView = z.object({
  asOf: day.nullable(),
  districts: z.array(area.extend({ villages: z.array(area.extend({ kind: z.string() })) })),
})
export type CoverageAreasView = z.infer<typeof coverageAreasView>

/** GET /api/coverage/breakdown?by=segment|group&district=&village=&asOf= */
export const breakdownView = z.object({
  asOf: day.nullable(),
  by: z.enum(['segment', 'group']),
  rows: z.array(cut.extend({ code: z.string() })),
})
export type BreakdownView = z.infer<typeof breakdownView>

/** GET /api/coverage/trend : month ends, oldest first. */
export const trendView = z.object({
  points: z.array(
    z.object({
      asOf: day,
      active: z.number().int(),
      uncovered: z.number().int(),
      financed: z.number().int(),
    }),
  ),
})
export type TrendView = z.infer<typeof trendView>

/** GET /api/coverage/bridge : from the rows of the BPJS list to the people counted active, and on to the registry. */
export const bridgeView = z.object({
  asOf: day.nullable(),
  steps: z.array(
    z.object({
      code: z.enum([
        'file-rows',
        'rejected-rows',
        'repeated-rows',
        'list-rows',
        'further-cards',
        'people',
        'not-active',
        'active',
        'active-dead',
        'active-moved',
        'active-not-on-lists',
        'active-on-lists',
      ]),
      kind: z.enum(['total', 'minus']),
      value: z.number().int(),
    }),
  ),
})
export type BridgeView = z.infer<typeof bridgeView>

/** GET /api/coverage/next-steps : what to do next, most people first; words are messages `next.<code>`. */
export const nextStepsView = z.array(
  z.object({
    code: z.enum([
      'review-pairs',
      'renew-lapsed',
      'stop-paying-dead',
      'stop-paying-moved',
      'fix-nik',
      'register-never',
      'add-lists',
      'enter-official-totals',
    ]),
    count: z.number().int(),
    villageCode: z.string().nullable(),
    figure: countFigureId.nullable().describe('rows behind it'),
  }),
)
export type NextStepsView = z.infer<typeof nextStepsView>

export const peopleSort = z.enum(['name', 'village', 'coveredUntil', 'birthDate'])
/** POST /api/people/query, /api/people/export (xlsx). POST, because q may be a name or a NIK and must not stand in a URL. */
export const peopleQuery = z.object({
  figure: countFigureId.default('universe'),
  asOf: day.optional(),
  district: z.string().optional(),
  village: z.string().optional(),
  segment: z.string().optional(),
  group: z.string().optional(),
  protection: z.enum(['active', 'arrears', 'lapsed', 'none', 'review']).optional(),
  q: z.string().max(200).optional().describe('name, or a full 16-digit NIK'),
  everyone: z
    .boolean()
    .default(false)
    .describe('look among all people, the dead, the moved and civil servants too, whatever the figure'),
  sort: peopleSort.default('name'),
  descending: z.boolean().default(false),
  page: z.number().int().min(0).default(0),
  pageSize: z.number().int().min(1).max(200).default(50),
})
export type PeopleQuery = z.input<typeof peopleQuery>
export const personRow = z.object({
  personId: z.string(),
  workerId: z.string().nullable(),
  participantId: z.string().nullable(),
  name: z.string(),
  birthDate: z.string().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  nikMask: z.string().nullable(),
  nikValid: z.boolean(),
  villageCode: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  segment: z.string(),
  group: z.string(),
  occupation: z.string().nullable(),
  standing: z.enum(['present', 'dead', 'moved', 'asn']),
  protection: z.enum(['active', 'arrears', 'lapsed', 'none', 'review']),
  coveredUntil: z.string().nullable().describe('last covered day, inclusive, as people say it'),
  payerKind: z.string().nullable(),
  listCount: z.number().int(),
})
export type PersonRow = z.infer<typeof personRow>
export const peopleView = z.object({
  total: z.number().int(),
  asOf: day.nullable(),
  rows: z.array(personRow),
})
export type PeopleView = z.infer<typeof peopleView>

/** GET, POST /api/coverage/official-totals; DELETE /api/coverage/official-totals/:id withdraws. */
export const officialTotalBody = z.object({
  indicator: z.enum(['universe', 'active', 'target', 'population']),
  segment: z.enum(['ALL', 'PU', 'BPU', 'JAKON']),
  asOf: day,
  value: z.number().int().min(0),
  source: z.string().min(3).max(300),
  note: z.string().max(1000).optional(),
})
export const officialTotalsView = z.object({
  totals: z.array(
    officialTotalBody.extend({
      id: z.string(),
      note: z.string().nullable(),
      enteredBy: z.string(),
      enteredAt: z.iso.datetime(),
    }),
  ),
  comparison: z.array(
    z.object({
      segment: z.enum(['ALL', 'PU', 'BPU', 'JAKON']),
      officialUniverse: z.number().int().nullable(),
      officialActive: z.number().int().nullable(),
      officialPercent: z.number().int().nullable().describe('basis points, never clamped'),
      ownUniverse: z.number().int(),
      ownActive: z.number().int(),
      ownPercent: z.number().int().nullable().describe('basis points, never clamped'),
    }),
  ),
})
export type OfficialTotalsView = z.infer<typeof officialTotalsView>

const nikStatus = z.enum(['valid', 'damaged-last-digit', 'invalid', 'missing'])
/** GET /api/people/:personId : the worker page. */
export const personView = z.object({
  person: personRow.extend({ nikStatus, motherName: z.string().nullable() }),
  death: deathView.nullable().describe('a reported death of this person that was not taken back'),
  fields: z.array(
    z.object({
      field: z.string(),
      value: z.string().nullable(),
      fromList: z.string().nullable(),
      asOf: z.string().nullable(),
    }),
  ),
  sources: z.array(
    z.object({
      sourceRecordId: z.string(),
      listName: z.string(),
      officeName: z.string(),
      kind: z.string(),
      asOf: z.string(),
      importId: z.string(),
      rowNumber: z.number().int().nullable(),
      decidedBy: z.enum(['engine', 'person']),
      said: z.record(z.string(), z.string().nullable()),
      phone: z.boolean().describe('the row tells a telephone, which is kept sealed'),
      reasons: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
    }),
  ),
  match: z
    .object({
      status: z.enum(['registered', 'review']),
      decidedBy: z.enum(['engine', 'person']),
      probability: z.number().nullable(),
      participantName: z.string(),
      participantNikMask: z.string().nullable(),
      reviewId: z.string().nullable(),
      waterfall: waterfall.nullable().describe('null where a person decided what the linkage never weighed'),
    })
    .nullable(),
  refused: z
    .object({
      probability: z.number(),
      outclaimed: z.boolean().describe('the participant plainly is somebody else on the lists'),
      participantName: z.string(),
      participantNikMask: z.string().nullable(),
      takenBy: z
        .object({ personId: z.string(), name: z.string() })
        .nullable()
        .describe('the worker to whom a person gave that participant'),
      waterfall,
    })
    .nullable()
    .describe('why not: the best participant who was refused, of a worker found on no participant list'),
  memberships: z.array(
    z.object({
      kpj: z.string().nullable().describe('masked but for the last four'),
      segment: z.string(),
      programmes: z.array(z.string()),
      payerKind: z.string(),
      payerName: z.string().nullable(),
      group: z.string().nullable(),
      coveredFrom: z.string(),
      coveredUntil: z.string().describe('last covered day, inclusive'),
      active: z.boolean(),
      memberStatus: z.string().nullable(),
    }),
  ),
  lists: z
    .enum(['all', 'own', 'participants'])
    .describe('whose words these are: of every list, of the lists of one’s office, of the participant list'),
})
export type PersonView = z.infer<typeof personView>

/** GET /api/nik-faults?kind=&page= */
export const nikFaultKind = z.enum(['shared', 'double', 'correction'])
export type NikFaultKind = z.infer<typeof nikFaultKind>
export const nikFaultView = z.object({
  key: z.string().describe('stable for as long as the fault lasts'),
  nikMask: z
    .string()
    .nullable()
    .describe('shared: the number written for all of them; correction: the likely number'),
  askedAt: z.iso.datetime().nullable().describe('when Disdukcapil was last asked about it; null: not yet'),
  holders: z
    .array(
      z.object({
        personId: z.string().nullable(),
        name: z.string(),
        birthDate: z.string().nullable(),
        village: z.string().nullable(),
        nikMask: z.string().nullable(),
        nikStatus: z.enum(['valid', 'damaged-last-digit', 'invalid', 'missing']),
        list: z.string().describe('which lists say so'),
      }),
    )
    .describe(
      'shared: the people; double: what each list says; correction: the row, then who says otherwise',
    ),
})
export type NikFault = z.infer<typeof nikFaultView>
export const nikFaultsView = z.object({
  counts: z.object({ shared: z.number().int(), double: z.number().int(), correction: z.number().int() }),
  total: z.number().int(),
  rows: z.array(nikFaultView),
})
export type NikFaultsView = z.infer<typeof nikFaultsView>
