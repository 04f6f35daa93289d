import type { Event } from '../events/open-event.ts'
import type { Told } from '../events/told.ts'
import type { Who } from '../events/who-is-it.ts'

/** An event as a list tells it, with whom the engine takes it to be. */
export interface ToldEvent
  extends Pick<
    Event,
    | 'kind'
    | 'happened_on'
    | 'told_by'
    | 'name'
    | 'birth_date'
    | 'sex'
    | 'village_code'
    | 'nik_index'
    | 'nik_mask'
  > {
  id: string
  nik_sealed: Buffer | null
  /** By what the same telling is known again. */
  content: string
  told: Told
  who: Who
}
