import { searchName } from '../../linkage/index.ts'

/** What tells one event from another. */
export interface Telling {
  kind: string
  happenedOn: string
  personId: string | null
  nikIndex: string | null
  name: string
  birthDate: string | null
}
export interface KnownEvent extends Telling {
  id: string
}

/** Hospital and police may write another day for what happened around midnight, or take the day somebody came in. */
const nearDays = 3

/** Events by what is looked for; one that is told of for the first time is known to the rows after it. */
export class KnownEvents {
  private readonly by = new Map<string, KnownEvent[]>()

  constructor(events: Iterable<KnownEvent>) {
    for (const event of events) this.add(event)
  }

  add(event: KnownEvent): void {
    for (const key of keysOf(event)) {
      const known = this.by.get(key)
      if (known) known.push(event)
      else this.by.set(key, [event])
    }
  }

  /**
   * The event a row tells of: of the same person, number, or name and birth date, and of a near day. Nobody dies twice: of a
   * person or number the day does not matter then. Two people the engine knows apart are never one.
   */
  find(told: Telling): KnownEvent | undefined {
    for (const key of keysOf(told)) {
      const once = told.kind === 'death' && !key.startsWith('name')
      const found = (this.by.get(key) ?? [])
        .filter(
          (event) => event.personId === null || told.personId === null || event.personId === told.personId,
        )
        .map((event) => ({ event, apart: daysApart(event.happenedOn, told.happenedOn) }))
        .filter(({ apart }) => once || apart <= nearDays)
        .sort((a, b) => a.apart - b.apart)[0]
      if (found) return found.event
    }
    return undefined
  }
}

/** The strongest first. */
function keysOf({ kind, personId, nikIndex, name, birthDate }: Telling): string[] {
  return [
    ...(personId === null ? [] : [`person ${kind} ${personId}`]),
    ...(nikIndex === null ? [] : [`number ${kind} ${nikIndex}`]),
    ...(birthDate === null ? [] : [`name ${kind} ${birthDate} ${searchName(name)}`]),
  ]
}

export const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
