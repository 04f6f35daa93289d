import { isOfEvents, type ListKind } from '../api.ts'

/** What a column can mean. The words people read are messages `import.field.<field>`. */
export const fields = [
  'name',
  'nik',
  'kk',
  'birthDate',
  'birthPlace',
  'birthPlaceDate',
  'sex',
  'male',
  'female',
  'motherName',
  'fatherName',
  'address',
  'hamlet',
  'rt',
  'rw',
  'rtRw',
  'village',
  'district',
  'occupation',
  'employment',
  'asnSince',
  'employer',
  'group',
  'phone',
  'wage',
  'segment',
  'kpj',
  'programmes',
  'jkk',
  'jkm',
  'jht',
  'jp',
  'jkp',
  'payer',
  'payerName',
  'coveredFrom',
  'coveredUntil',
  'memberStatus',
  'verdict',
  'verdictOn',
  'question',
  'rightNik',
  'residentStatus',
  'careClass',
  'statusOn',
  'eventOn',
  'eventTime',
  'eventPlace',
  'eventCause',
  'eventWay',
  'eventOutcome',
  'eventDead',
  'eventHurt',
  'eventHurtLight',
  'reporter',
] as const
export type Field = (typeof fields)[number]

const cardFields: Field[] = [
  'kpj',
  'programmes',
  'jkk',
  'jkm',
  'jht',
  'jp',
  'jkp',
  'payer',
  'payerName',
  'coveredFrom',
  'coveredUntil',
  'memberStatus',
]
/** Of the list of BPJS Kesehatan; `memberStatus` it has in common with the cards. */
const jknFields: Field[] = ['memberStatus', 'careClass', 'statusOn']
/** Of lists of what happened to people. */
const eventFields: Field[] = [
  'eventOn',
  'eventTime',
  'eventPlace',
  'eventCause',
  'eventWay',
  'eventOutcome',
  'eventDead',
  'eventHurt',
  'eventHurtLight',
  'reporter',
]
const outcomeFields: Field[] = ['eventOutcome', 'eventDead', 'eventHurt', 'eventHurtLight']
const verdictFields: Field[] = ['verdict', 'verdictOn', 'question', 'rightNik']

/** Lists of people at work, which may say who became ASN since. */
export const isOfWorkers = (kind: ListKind): boolean =>
  kind === 'village-workers' || kind === 'office-workers'

/** The fields that make sense in a list of this kind, in the order they are offered. */
export function fieldChoices(kind: ListKind): Field[] {
  return fields.filter((field) => {
    if (kind === 'jkn' && jknFields.includes(field)) return true
    if (jknFields.includes(field) && !cardFields.includes(field)) return false
    if (outcomeFields.includes(field)) return isOfEvents(kind) && kind !== 'village-deaths'
    if (eventFields.includes(field)) return isOfEvents(kind)
    if (cardFields.includes(field)) return kind === 'participants'
    if (verdictFields.includes(field)) return kind === 'dukcapil'
    if (field === 'residentStatus') return kind === 'opensid'
    if (field === 'asnSince') return isOfWorkers(kind)
    return true
  })
}

/** Without these a list of the kind says nothing; each inner list is a choice. */
const needed: Record<ListKind, Field[][]> = {
  'village-workers': [['name']],
  'office-workers': [['name']],
  participants: [['name'], ['coveredUntil']],
  dukcapil: [['nik'], ['verdict']],
  opensid: [['name']],
  'sipp-new': [['name']],
  registration: [['name']],
  correction: [['name']],
  'reported-deaths': [['name']],
  jkn: [['name'], ['nik'], ['segment'], ['memberStatus']],
  'village-deaths': [['name'], ['eventOn']],
  'hospital-cases': [['name'], ['eventOn'], ['eventOutcome', 'eventDead']],
  'police-accidents': [['name'], ['eventOn'], ['eventOutcome', 'eventDead']],
}

export function missingFields(kind: ListKind, mapped: Iterable<Field | null>): Field[] {
  const there = new Set(mapped)
  return needed[kind]
    .filter((choice) => !choice.some((field) => there.has(field)))
    .map((choice) => choice[0]!)
}

/** Columns that together are a header, wherever they stand. */
export const isField = (text: string | null): text is Field => fields.includes(text as Field)
