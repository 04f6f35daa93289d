import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { type Dated, lawBook, type Series, valueOn } from '../../rules/index.ts'
import { valueText } from './value-text.ts'

/** Every rule and figure there is, and what each figure is on a day. */
export function listText(on: string, language: Language) {
  const t = wordsOf(language)
  const rules = [...lawBook.rules.values()].map(({ id, title, kind }) => ({
    id,
    title: title[language],
    kind,
  }))
  const figures = [...lawBook.figures.values()].map((figure) => {
    const now = valueOn(figure, on)
    return {
      id: figure.id,
      title: figure.title[language],
      value: now ? shortText(figure, now.value, language) : null,
      confidence: now?.confidence ?? null,
      citation: now ? { ...now.cite } : null,
    }
  })
  const width = Math.max(...figures.map(({ id }) => id.length), 0)
  const text = [
    t('law.list.rules'),
    ...rules.map(({ id, title }) => `  ${id.padEnd(24)}  ${title}`),
    '',
    t('law.list.figures', { on }),
    ...figures.map(({ id, title, value, confidence }) => {
      const stands = value === null ? t('law.list.none') : `${value} · ${t(`law.confidence.${confidence}`)}`
      return `  ${id.padEnd(width)}  ${title}: ${stands}`
    }),
  ].join('\n')
  return { data: { law: lawBook.version, on, rules, figures }, text }
}

/** A long table would drown the list: there it is told by its size. */
function shortText(figure: Series, value: unknown, language: Language): string {
  const text = valueText(figure, value, language)
  if (figure.unit !== 'table' || text.length <= 120) return text
  const rows = Array.isArray(value) ? value.length : Object.keys(value as object).length
  return wordsOf(language)('law.list.rows', { count: rows })
}

/** The history of a figure, each value with its article. */
export function figureText(
  id: string,
  language: Language,
): { ok: true; data: object; text: string } | Refusal {
  const figure = lawBook.figures.get(id)
  if (!figure) return refusal('law-figure-unknown', { figure: id.slice(0, 100) })
  const t = wordsOf(language)
  const history = figure.history.map((dated) => datedView(figure, dated, language))
  const usedBy = [...lawBook.rules.values()]
    .filter((rule) => rule.figures.includes(figure))
    .map((rule) => rule.id)
  const lines = history.map(({ from, until, value, citation, confidence, note }) => {
    const when = until ? `${from} – ${until}` : t('law.list.since', { from })
    const where = `${citation.instrument}, ${citation.pinpoint} · ${t(`law.confidence.${confidence}`)}`
    return `  ${when}: ${value}\n      ${where}${note ? `\n      ${note}` : ''}`
  })
  const used = t('law.list.usedBy', { rules: usedBy.join(', ') })
  const text = [`${figure.title[language]} (${id})`, ...lines, used].join('\n')
  return { ok: true, data: { id, title: figure.title[language], unit: figure.unit, history, usedBy }, text }
}

function datedView(
  figure: Series,
  { from, until, value, cite, confidence, note }: Dated,
  language: Language,
) {
  return {
    from,
    ...(until && { until }),
    value: valueText(figure, value, language),
    citation: { ...cite, title: lawBook.instruments.get(cite.instrument)?.title ?? '' },
    confidence,
    ...(note && { note: note[language] }),
  }
}
