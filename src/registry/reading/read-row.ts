import type { PlaceFinder } from '../../areas/questions.ts'
import type { Cell, Row } from '../../platform/files/index.ts'
import { type Issue, isOfEvents, type ListKind } from '../api.ts'
import { readResidentStatus, readVerdict } from './cards.ts'
import { type DateOrder, readDate } from './dates.ts'
import type { Field } from './fields.ts'
import { headerText } from './header-text.ts'
import { readNikCell } from './nik-cell.ts'
import { examineNik } from './nik-doctor.ts'
import { isFormLine, type PlaceNow, sectionPlace, whyNobody } from './not-a-person.ts'
import { isCivilServant, isIdle, occupationName } from './occupations.ts'
import { issue, type ReadPerson, type RowOutcome } from './person.ts'
import type { SheetPlan } from './plan-sheets.ts'
import { type GivenAnswer, readAnswer, whyNotAnswer } from './read-answer.ts'
import { readBirth } from './read-birth.ts'
import { noCard, readCard } from './read-card.ts'
import { readEvent } from './read-event.ts'
import { noJkn, readJkn } from './read-jkn.ts'
import { readPlace } from './read-place.ts'
import { likelySegment, readGroup, readSegment } from './segments.ts'
import { isTicked, readSex } from './sex.ts'
import { textOf } from './text.ts'

export interface RowContext {
  kind: ListKind
  asOf: string
  /** Group of the whole list, when it has one. */
  group: string | null
  places: PlaceFinder
  knownRegions: ReadonlySet<string>
}

/** Reads the rows of one sheet in their order: sections and merged cells above count for the rows below. */
export function rowReader(plan: SheetPlan, context: RowContext): (row: Row) => RowOutcome {
  const { kind, asOf, places } = context
  const at = new Map<Field, number>()
  for (const [column, field] of plan.columns.entries()) if (field) at.set(field, column)
  const headerTexts = plan.headers.map(headerText)
  const lastHeader = plan.headerRow + plan.headerDepth - 1
  let now: PlaceNow = { district: plan.district, village: null, villageText: null }
  let above: Cell | undefined

  function place(get: (field: Field) => Cell | undefined) {
    const village = get('village') ?? (plan.fillVillage ? above : undefined)
    if (village) above = village
    const said = {
      village: textOf(village),
      district: textOf(get('district')),
      address: textOf(get('address')),
    }
    return readPlace(said, { ...now, fallback: plan.village, officeDistrict: plan.district }, places)
  }

  return (row) => {
    if (row.number <= lastHeader || isFormLine(row, headerTexts, at.get('name') ?? -1))
      return { is: 'nothing' }
    const section = sectionPlace(row, plan, now, places)
    if (section) {
      now = section
      above = undefined
      return { is: 'nothing' }
    }
    const get = (field: Field): Cell | undefined => {
      const column = at.get(field)
      return column === undefined ? undefined : row.cells[column]
    }
    const nobody = whyNobody(row, plan)
    if (nobody) return { is: 'rejected', issues: [issue(nobody, null, 'info')] }

    const answer = kind === 'dukcapil' && at.has('question') ? readAnswer(get, plan.roundedNik) : null
    if (answer?.refused) return { is: 'rejected', issues: answer.refused }
    const nikCell = answer?.number ?? readNikCell(get('nik'), plan.roundedNik)
    const name = nameOf(get('name'))
    if (name === null && !(kind === 'dukcapil' && nikCell.digits))
      return { is: 'rejected', issues: [issue('name-missing', 'name', 'error')] }

    const birth = readBirth(
      get('birthDate'),
      get('birthPlaceDate'),
      textOf(get('birthPlace'), 60),
      { order: plan.dateOrder, asOf },
      at.has('birthDate') || at.has('birthPlaceDate'),
    )
    const sex = sexOf(get)
    const nik = examineNik(nikCell, {
      asOf,
      knownRegions: context.knownRegions,
      birthDate: birth.birthDate,
      sex: sex.value,
    })
    const wrong = answer && whyNotAnswer(answer, nik, birth.birthDate)
    if (wrong) return { is: 'rejected', issues: wrong }
    const jkn = kind === 'jkn' ? readJkn(get, { order: plan.dateOrder, asOf }) : noJkn
    if (jkn.refused) return { is: 'rejected', issues: [jkn.refused] }
    const where = place(get)
    const happened = isOfEvents(kind)
      ? readEvent(get, { kind, order: plan.dateOrder, asOf, birthDate: birth.birthDate ?? nik.birthDate })
      : null
    if (happened && !happened.ok) return { is: 'rejected', issues: [happened.refused] }
    const work = workOf(get, context)
    const card = kind === 'participants' ? readCard(get) : null
    const issues = [
      ...cellIssues(row, plan),
      ...nik.issues,
      ...birth.issues,
      ...sex.issues,
      ...(kind === 'dukcapil' ? [] : where.issues),
      ...(card?.issues ?? []),
      ...jkn.issues,
    ]
    const told = answer ? toldIn(answer, get, asOf) : verdictOf(get, context, issues)
    const appointed = work.isAsn ? eventDay(get('asnSince'), asOf, plan.dateOrder) : null
    const kk = readNikCell(get('kk'), false)
    const phone = textOf(get('phone'), 30)?.replace(/[^\d+]/g, '') ?? ''
    const person: ReadPerson = {
      role: roleOf(kind, work.occupation),
      name: name ?? '',
      birthDate: birth.birthDate,
      birthText: birth.birthText,
      birthPlace: birth.birthPlace,
      sex: sex.value,
      motherName: textOf(get('motherName')),
      fatherName: textOf(get('fatherName')),
      address: addressOf(get),
      villageCode: where.villageCode,
      villageText: where.villageText,
      nik: nik.digits,
      nikMask: nik.mask,
      nikStatus: nik.status,
      kk: kk.digits && /^\d{16}$/.test(kk.digits) && !kk.damagedLast ? kk.digits : null,
      phone: phone.length >= 9 ? phone : null,
      ...work,
      ...(card?.card ?? noCard),
      ...told,
      verdictOn: told.verdictOn ?? appointed,
      question: answer?.question ?? null,
      asked: answer?.asked ?? null,
      wage: wageOf(get('wage')),
      jkn: jkn.said,
      event: happened?.said ?? null,
    }
    return { is: 'person', person, issues }
  }
}

function nameOf(cell: Cell | undefined): string | null {
  const text = textOf(cell)?.replace(/^\d{1,5}\s*[.)]\s*/, '') ?? null
  return text !== null && /\p{L}/u.test(text) ? text : null
}

function sexOf(get: (field: Field) => Cell | undefined): { value: 'L' | 'P' | null; issues: Issue[] } {
  const text = textOf(get('sex'), 40)
  if (text !== null) {
    const value = readSex(text)
    return { value, issues: value ? [] : [issue('sex-unreadable', 'sex')] }
  }
  const [male, female] = [isTicked(get('male')?.text), isTicked(get('female')?.text)]
  if (male && female) return { value: null, issues: [issue('sex-unreadable', 'sex')] }
  return { value: male ? 'L' : female ? 'P' : null, issues: [] }
}

/** A list of the health insurance says nothing of work, and its segments are not ours. */
const noWork = { occupation: null, employer: null, groupCode: null, segment: null, isAsn: false }

function workOf(get: (field: Field) => Cell | undefined, { kind, group }: RowContext) {
  if (kind === 'jkn') return noWork
  if (isOfEvents(kind)) return { ...noWork, employer: textOf(get('employer')) }
  const occupation = occupationName(textOf(get('occupation'), 100))
  const employment = textOf(get('employment'), 60)
  const said = readGroup(textOf(get('group'), 60))
  const groupCode = said ?? group ?? (kind === 'office-workers' ? readGroup(occupation ?? employment) : null)
  const segment = readSegment(textOf(get('segment'), 60))
  return {
    occupation,
    employer: textOf(get('employer')),
    groupCode,
    segment: segment ?? (kind === 'participants' ? null : likelySegment(occupation, groupCode, kind)),
    isAsn: kind !== 'participants' && isCivilServant(occupation, employment),
  }
}

function verdictOf(get: (field: Field) => Cell | undefined, { kind, asOf }: RowContext, issues: Issue[]) {
  if (kind === 'opensid')
    return { verdict: readResidentStatus(textOf(get('residentStatus'), 40)), verdictOn: null }
  if (kind !== 'dukcapil') return { verdict: null, verdictOn: null }
  const verdict = readVerdict(textOf(get('verdict'), 100))
  if (verdict === null) issues.push(issue('verdict-unreadable', 'verdict'))
  return { verdict, verdictOn: eventDay(get('verdictOn'), asOf) }
}

function toldIn({ verdict }: GivenAnswer, get: (field: Field) => Cell | undefined, asOf: string) {
  return { verdict, verdictOn: eventDay(get('verdictOn'), asOf) }
}

/** Years after a list that a day in it may lie: an appointment told beforehand. */
const ahead = 2
/** A year of two digits is read as one that leaves people so many years of age. */
const ofAge = 10
const longAgo = '1970-01-01'

/** A day something happened on; of two digits, the latest year that is not far ahead of the list. */
function eventDay(cell: Cell | undefined, asOf: string, order: DateOrder = 'dmy'): string | null {
  if (!cell) return null
  const year = Number(asOf.slice(0, 4)) + ahead
  const { iso } = readDate(cell, { order, asOf: `${year + ofAge}-12-31` })
  return iso !== null && iso >= longAgo && iso <= `${year}-12-31` ? iso : null
}

function roleOf(kind: ListKind, occupation: string | null): ReadPerson['role'] {
  if (kind === 'participants') return 'participant'
  if (kind === 'dukcapil') return 'verdict'
  if (kind === 'jkn') return 'jkn'
  if (isOfEvents(kind)) return 'event'
  if (kind === 'opensid' && isIdle(occupation)) return 'resident'
  return 'worker'
}

function addressOf(get: (field: Field) => Cell | undefined): string | null {
  const [hamlet, rt, rw, rtRw] = (['hamlet', 'rt', 'rw', 'rtRw'] as const).map((field) =>
    textOf(get(field), 60),
  )
  const parts = [textOf(get('address')), hamlet, rt && `RT ${rt}`, rw && `RW ${rw}`, rtRw && `RT/RW ${rtRw}`]
  const said = parts.filter((part) => part).join(', ')
  return said === '' ? null : said.slice(0, 300)
}

function wageOf(cell: Cell | undefined): number | null {
  const text = cell?.text.replace(/rp|idr|\s/gi, '').replace(/[.,](?=\d{3}(\D|$))/g, '') ?? ''
  const amount = Math.round(Number(text.replace(',', '.')))
  return text !== '' && Number.isSafeInteger(amount) && amount > 0 && amount < 1e12 ? amount : null
}

/** Cells that show an error or a formula without its result. */
function cellIssues(row: Row, plan: SheetPlan): Issue[] {
  const found: Issue[] = []
  for (const [column, field] of plan.columns.entries()) {
    const cell = field ? row.cells[column] : undefined
    if (cell?.kind === 'error') found.push(issue('cell-error', field))
    else if (cell?.formula && cell.text === '') found.push(issue('formula-without-result', field))
  }
  return found
}
