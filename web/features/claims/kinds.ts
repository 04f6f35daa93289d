import type { ClaimRow, EventView, StepBody } from '../../../src/claims/api.ts'

type Heir = EventView['heirs'][number]
type School = NonNullable<Heir['schooling']>['level']

/** The codes of claims in the order people meet them; their words are messages `claims.*`. */
const listOf =
  <Code extends string>() =>
  <const List extends readonly Code[]>(...codes: [Code] extends [List[number]] ? List : never) =>
    codes

export const kinds = listOf<ClaimRow['kind']>()(
  'death',
  'accident',
  'disease',
  'disability',
  'pension-age',
  'lost-job',
  'stopped-work',
  'left-country',
)
export const states = listOf<ClaimRow['state']>()(
  'reported',
  'collecting',
  'complete',
  'submitted',
  'decided',
  'appealed',
  'paid',
  'closed',
  'withdrawn',
)
export const programmes = listOf<ClaimRow['programme']>()('JKM', 'JKK', 'BEASISWA', 'JHT', 'JP', 'JKP')
export const causes = listOf<EventView['cause']>()('work', 'not-work', 'unknown')
/** Who tells; a list that is imported is no choice of a form. */
export const tellers = listOf<Exclude<EventView['toldBy'], 'list'>>()(
  'village',
  'family',
  'employer',
  'hospital',
  'office',
)
export const workQuestions = listOf<keyof EventView['work']>()(
  'atWork',
  'onDuty',
  'onTheWay',
  'traffic',
  'witness',
)
export const relations = listOf<Heir['relation']>()(
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'parent-in-law',
  'named-in-will',
  'self',
)
export const levels = listOf<School>()('belum-tk', 'TK', 'belum-sd', 'SD', 'SMP', 'SMA', 'PT', 'tidak')
export const stuckCodes = listOf<NonNullable<ClaimRow['stuck']>>()(
  'papers',
  'heirs',
  'account',
  'family',
  'bpjs',
  'dispute',
  'other',
)
export const outcomes = listOf<NonNullable<ClaimRow['outcome']>>()('approved', 'partly', 'refused')

/** What may have come of work, so that the cause is asked. */
export const mayBeOfWork = (kind: ClaimRow['kind'] | '') =>
  kind === 'death' || kind === 'accident' || kind === 'disease' || kind === 'disability'

export type StepKind = StepBody['kind']
