import { addDays, type Day } from '../core/calendar.ts'
import { reading } from '../core/reading.ts'
import { series, valueOn } from '../core/series.ts'
import type { Work } from '../core/work.ts'

const cite = { instrument: 'KUHPerdata', pinpoint: 'Pasal 2 dan Pasal 255' }

/** Days after the death in which a birth is still taken to be of the one who died. */
export const posthumousDays = series<number>({
  id: 'anak.lahir-sesudah-peristiwa.hari',
  title: {
    id: 'Anak lahir sesudah peristiwa: paling lama (hari)',
    en: 'A child born after the event: within (days)',
  },
  unit: 'days',
  history: [{ from: '1848-05-01', value: 300, cite, confidence: 'secondary' }],
})

/** Whether a child born after the event counts as a child of the participant. */
export const bornAfterwards = reading({
  id: 'anak.lahir-sesudah-peristiwa',
  title: { id: 'Anak yang lahir sesudah peristiwa', en: 'A child born after the event' },
  options: {
    counts: { id: 'Ikut dihitung bila lahir dalam 300 hari', en: 'Counts when born within 300 days' },
    'does-not': { id: 'Tidak ikut dihitung', en: 'Does not count' },
  },
  default: 'counts',
  why: {
    id: 'Menurut hukum perdata anak dalam kandungan dianggap sudah lahir bila kepentingannya menghendaki. Peraturan jaminan sosial tidak menyebutnya.',
    en: 'By civil law a child in the womb is taken to be born where its interest asks for it. The social security rules are silent.',
  },
  cite,
  confidence: 'unverified',
})

/** The last day of birth that can count after an event on that day. */
export const lastBirth = (eventOn: Day): Day => addDays(eventOn, valueOn(posthumousDays, eventOn)!.value)

/** Whether a child counts by its birth: born by the day of the case, or soon enough after it as the law is read. */
export function countsByBirth(work: Work, bornOn: Day): boolean {
  if (bornOn <= work.on) return true
  return (
    bornOn <= addDays(work.on, work.value(posthumousDays).value) && work.read(bornAfterwards) === 'counts'
  )
}
