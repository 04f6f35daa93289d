import type { Db } from '../platform/db/index.ts'
import type { Words } from '../platform/i18n.ts'
import { totalsOn } from './reads.ts'
import { resolveDay } from './resolve-day.ts'

/** The figures of the latest day; null where there are none yet. */
export async function latestFigures(db: Db, regencyCode: string) {
  const day = await resolveDay(db, regencyCode, undefined, new Date(0))
  if (!day.ok || day.asOf === null) return null
  return { asOf: day.asOf, figures: await totalsOn(db, regencyCode, day.asOf) }
}

/** The headline figures of the latest day, as data and as the sentence a terminal shows; no text without figures. */
export async function headlineOf(db: Db, regencyCode: string, t: Words) {
  const latest = await latestFigures(db, regencyCode)
  if (latest === null) return { data: { regency: regencyCode, asOf: null }, text: null }
  const { asOf, figures } = latest
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', regencyCode)
    .executeTakeFirst()
  const language = t('serve.locale')
  const people = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 2 })
  const text = t('serve.headline', {
    regency: regency?.name ?? regencyCode,
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(asOf)),
    active: people.format(figures.active),
    uncovered: people.format(figures.uncovered),
    financed: people.format(figures.financedByRegency),
    percent: percent.format(figures.coveragePercent / 10_000),
  })
  return { data: { regency: regencyCode, asOf, ...figures }, text }
}
