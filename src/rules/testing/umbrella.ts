import { monthOf, monthsBetween } from '../core/calendar.ts'
import { part, percent } from '../core/exact.ts'
import { countField, dayField, listField, rupiahField, yesNoField } from '../core/fields.ts'
import type { Law } from '../core/law.ts'
import { reading } from '../core/reading.ts'
import { rule } from '../core/rule.ts'
import { series } from '../core/series.ts'

/** A made-up programme: an umbrella for whoever was caught by the rain. No test of the core leans on a real law. */
const cite = { instrument: 'Perda Payung 1/2000', pinpoint: 'Pasal 2' }
const words = (text: string) => ({ id: text, en: `${text} (en)` })
const text = (title: string, example: unknown) => ({
  title: words(title),
  description: words(`Tentang ${title}`),
  example,
})

export const price = series({
  id: 'payung.harga',
  title: words('Harga payung'),
  unit: 'IDR',
  history: [
    { from: '2000-01-01', value: 50_000n, cite, confidence: 'verified' },
    { from: '2010-01-01', value: 80_000n, cite, confidence: 'secondary' },
  ],
})
export const drying = series({
  id: 'payung.pengeringan',
  title: words('Pengeringan'),
  unit: 'fraction',
  history: [{ from: '2000-01-01', value: percent('12.5'), cite, confidence: 'unverified' }],
})
export const patience = series({
  id: 'payung.sabar',
  title: words('Bulan menunggu'),
  unit: 'months',
  history: [{ from: '2000-01-01', value: 6, cite, confidence: 'verified' }],
})
export const drizzle = reading({
  id: 'payung.gerimis',
  title: words('Gerimis'),
  options: { rain: words('Termasuk hujan'), 'no-rain': words('Bukan hujan') },
  default: 'rain',
  why: words('Payung tetap basah'),
  cite,
  confidence: 'unverified',
})

export const umbrella = { id: 'payung', programme: 'JKM', title: words('Payung') } as const
export const towel = { id: 'handuk', programme: 'JKM', title: words('Handuk') } as const
export const crown = { id: 'gagang', programme: 'JKM', title: words('Gagang emas') } as const

export const rain = rule({
  id: 'hujan',
  title: words('Kehujanan'),
  summary: words('Payung bagi yang kehujanan'),
  kind: 'benefit',
  pays: 'once',
  fields: {
    rainedOn: dayField({ ...text('Hari hujan', '2012-03-04'), required: true as const }),
    memberSince: dayField({ ...text('Anggota sejak', '2011-01-01'), required: true as const }),
    people: countField({ ...text('Orang', 2), required: true as const, min: 1, max: 9 }),
    coat: rupiahField({ ...text('Jas hujan', 20_000), max: 1_000_000 }),
    drizzled: yesNoField(text('Gerimis', false)),
    dogs: listField(
      { bornOn: dayField({ ...text('Lahir', '2011-05-05'), required: true as const }) },
      { ...text('Anjing', [{ bornOn: '2011-05-05' }]), max: 2 },
    ),
  },
  figures: [price, drying, patience],
  readings: [drizzle],
  on: (facts) => facts.rainedOn,
  work(work, facts) {
    const each = work.value(price)
    if (facts.drizzled === undefined) work.ask('drizzled')
    const counts = facts.drizzled ? work.read(drizzle) === 'rain' : true
    if (!work.find({ id: 'hujan', title: words('Hujan') }, counts, facts.drizzled, each))
      return 'not-applicable'
    const wait = work.value(patience)
    const months = monthsBetween(monthOf(facts.memberSince), monthOf(facts.rainedOn))
    const patient = work.find(
      { id: 'sabar', title: words('Sabar') },
      months >= wait.value,
      months,
      wait,
      () => ({
        words: words(`Dengan ${wait.value - months} bulan lagi`),
        facts: { memberSince: '2000-01-01' },
      }),
    )
    const name = words('orang')
    const lines = BigInt(facts.people)
    work.line(
      umbrella,
      each.value * lines,
      [{ count: facts.people, name }, '×', { rupiah: each.value }],
      [each],
    )
    if (patient) work.line(crown, 7n, [{ rupiah: 7n }], [each, wait])
    const share = work.value(drying)
    if (facts.coat) work.line(towel, part(facts.coat, share.value), [{ rate: share.value }], [share])
    work.note(words('Bawa pulang payungnya'))
    return 'due'
  },
})

export const umbrellaLaw: Law = {
  version: 'payung',
  proposed: new Map(),
  accepted: new Set(),
  readings: new Map(),
}
export const perda = {
  id: cite.instrument,
  title: 'Payung',
  inForceFrom: '2000-01-01',
  confidence: 'verified',
} as const
