import type { TraceRow } from '../api.ts'

const kinds: Record<string, TraceRow['kind']> = {
  'people.searched': 'listed',
  'nik-faults.viewed': 'listed',
  'reviews.viewed': 'listed',
  'data-requests.viewed': 'listed',
  'person.viewed': 'opened',
  'worker.acts-viewed': 'opened',
  'review.viewed': 'opened',
  'registration.viewed': 'opened',
  'data-request.viewed': 'opened',
  'nik.opened': 'number-opened',
  'phone.opened': 'number-opened',
  'data-request.contact-opened': 'number-opened',
  'person.exported': 'exported',
  'people.exported': 'exported',
  'nik.exported': 'exported',
  'import.viewed': 'list-opened',
  'import.rows-viewed': 'list-opened',
  'import.reasons-downloaded': 'list-opened',
  'trace.viewed': 'reported',
  'trace.printed': 'reported',
  'data-request.printed': 'reported',
}

/** Acts of which only the extent is known: a person may have stood in the file, or on the page of the list. */
export const wholeExports = ['people.exported', 'nik.exported']
export const wholeLists = ['import.viewed', 'import.rows-viewed', 'import.reasons-downloaded']
export const wholesale = [...wholeExports, ...wholeLists]

/** What an act was to the person it concerned; what is not a look is a change. */
export const kindOf = (action: string): TraceRow['kind'] => kinds[action] ?? 'changed'
