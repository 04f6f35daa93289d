import type { Cell } from '../../platform/files/index.ts'
import type { Issue } from '../api.ts'
import { type DateOptions, readDate } from './dates.ts'
import type { Field } from './fields.ts'
import { type JknSaid, readCareClass, readJknSegment, readJknStatus } from './jkn-words.ts'
import { issue } from './person.ts'
import { textOf } from './text.ts'

interface JknRead {
  said: JknSaid | null
  issues: Issue[]
  /** Why the row says nothing that could be counted. */
  refused?: Issue
}
export const noJkn: JknRead = { said: null, issues: [] }

/** A row without a status that can be read is not counted: active and not active are what the list is for. */
export function readJkn(get: (field: Field) => Cell | undefined, dates: DateOptions): JknRead {
  const active = readJknStatus(textOf(get('memberStatus'), 60))
  if (active === null)
    return { said: null, issues: [], refused: issue('jkn-status-unreadable', 'memberStatus', 'error') }
  const segment = readJknSegment(textOf(get('segment'), 60))
  const since = get('statusOn')
  return {
    said: {
      segment: segment ?? 'unknown',
      careClass: readCareClass(textOf(get('careClass'), 30)),
      active,
      statusOn: since ? readDate(since, { ...dates, asOf: '9999-12-31' }).iso : null,
    },
    issues: segment ? [] : [issue('jkn-segment-unknown', 'segment')],
  }
}
