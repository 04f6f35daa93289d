import type { Cell } from '../../platform/files/index.ts'
import type { EventListKind, Issue } from '../api.ts'
import { type DateOrder, readDate } from './dates.ts'
import type { EventSaid } from './event-said.ts'
import type { Field } from './fields.ts'
import { issue } from './person.ts'
import { isTicked } from './sex.ts'
import { plain, textOf } from './text.ts'

interface Around {
  kind: EventListKind
  order: DateOrder
  asOf: string
  birthDate: string | null
}
type Get = (field: Field) => Cell | undefined
type Read = { ok: true; said: EventSaid } | { ok: false; refused: Issue }

/** A row without a day, or of which nobody can say whether it was a death, is no event; nothing of it is guessed. */
export function readEvent(get: Get, around: Around): Read {
  const outcome = around.kind === 'village-deaths' ? 'death' : outcomeOf(get)
  if (typeof outcome !== 'string') return { ok: false, refused: outcome }
  const happenedOn = dayOf(get('eventOn'), around)
  if (typeof happenedOn !== 'string') return { ok: false, refused: happenedOn }
  const said = (field: Field, most: number) => textOf(get(field), most) ?? ''
  return {
    ok: true,
    said: {
      kind: outcome,
      happenedOn,
      told: {
        time: timeOf(said('eventTime', 60)) || timeOf(afterDay.exec(get('eventOn')?.text ?? '')?.[1] ?? ''),
        place: said('eventPlace', 300),
        what: said('eventCause', 2000),
        way: said('eventWay', 300),
        reporterName: said('reporter', 200),
        reporterPhone: said('phone', 40).replace(/[^\d+]/g, ''),
      },
    },
  }
}

const alive = /\b(tidak|tdk|belum|blm|not)\b.*\b(meninggal|wafat|mati|dead)\b/
const dead = /\b(md|meninggal|tewas|wafat|mati|dead|died|doa|exitus|almarhum|almarhumah)\b/
const hurt =
  /\b(lb|lr|luka|luka luka|cedera|cidera|rawat|dirawat|opname|rujuk|dirujuk|sembuh|pulang|hidup|selamat|patah|lecet|memar|membaik|cacat|berat|ringan|injured|alive)\b/

/** Whether somebody died or was hurt, in a word or by a mark in one of the columns MD, LB, LR. */
function outcomeOf(get: Get): EventSaid['kind'] | Issue {
  const text = textOf(get('eventOutcome'), 200)
  if (text !== null) {
    const words = plain(text)
    if (dead.test(words) && !alive.test(words)) return 'death'
    if (hurt.test(words) || alive.test(words)) return 'accident'
    return issue('event-outcome-unreadable', 'eventOutcome', 'error')
  }
  const marked = (field: Field) => isTicked(get(field)?.text) || /^[1-9]$/.test(get(field)?.text.trim() ?? '')
  const died = marked('eventDead')
  const injured = marked('eventHurt') || marked('eventHurtLight')
  if (died !== injured) return died ? 'death' : 'accident'
  return issue(died ? 'event-outcome-unreadable' : 'event-outcome-missing', 'eventOutcome', 'error')
}

/** A year of two digits is the latest that is not after the list, which `readDate` reads so many years earlier. */
const ofAge = 10
const longAgo = '1970-01-01'

function dayOf(cell: Cell | undefined, { order, asOf, birthDate }: Around): string | Issue {
  const wrong = (code: Parameters<typeof issue>[0]) => issue(code, 'eventOn', 'error')
  const { iso, problem } = cell
    ? readDate(cell, { order, asOf: `${Number(asOf.slice(0, 4)) + ofAge}-12-31` })
    : { iso: null, problem: null }
  if (iso === null) return wrong(problem ? 'event-day-unreadable' : 'event-day-missing')
  if (iso > asOf) return wrong('event-day-in-future')
  if (iso < longAgo) return wrong('event-day-unreadable')
  if (birthDate !== null && iso < birthDate) return wrong('event-day-before-birth')
  return iso
}

const afterDay = /\d{4}[T,\s]+(?:pukul|pkl|jam)?\.?\s*(\d{1,2}[.:]\d{2})/i

/** `14.30`, `pukul 14:30 WITA`; empty where no hour is told. */
function timeOf(text: string): string {
  const found = /(?<![\d./-])([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)/.exec(text)
  return found ? `${found[1]!.padStart(2, '0')}:${found[2]}` : ''
}
