import type { Db } from '../platform/db/index.ts'
import { type Language, type Words, wordsOf } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { QualityView, ReviewersView, ReviewItem, Waterfall } from './api.ts'
import { readQuality } from './quality.ts'
import { readPending } from './review-pending.ts'
import { findReview, listReviews } from './review-reads.ts'
import { readReviewers, wantsTwoReviewers } from './review-setting.ts'

const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

export interface ReportAsked {
  /** So many pairs of the queue, dearest first. */
  pairs: number
  kind: 'membership' | 'duplicate'
  /** One pair instead, open or decided. */
  id?: string | undefined
}

/** The review queue, where each weight comes from, and how good linkage and reviewers are, for the terminal. */
export async function reviewReport(
  db: Db,
  regencyCode: string,
  language: Language,
  { pairs, kind, id }: ReportAsked,
): Promise<{ ok: true; data: object; text: string } | Refusal> {
  const t = wordsOf(language)
  const viewer = { by: '-', administrator: false, two: await wantsTwoReviewers(db, regencyCode) }
  const queue = await listReviews(db, regencyCode, { kind, state: 'open', page: 0 }, viewer)
  const one = id && isUuid(id) && (await findReview(db, regencyCode, id, viewer))
  if (id && !one) return refusal('not-found')
  const shown = one ? [one] : queue.rows.slice(0, pairs)
  const quality = await readQuality(db, regencyCode)
  const { two, agreement } = await readReviewers(db, regencyCode, viewer, new Date())
  const { waiting, disputed } = queue
  const lines = [
    t('cli.review.open', quality.open),
    ...(two ? [t('cli.review.between', { waiting, disputed })] : []),
    ...qualityLines(t, quality),
    ...(two || agreement ? [agreementLine(t, agreement)] : []),
    ...shown.flatMap((item) => pairLines(t, item)),
  ]
  return {
    ok: true,
    data: {
      regency: regencyCode,
      ...quality,
      twoReviewers: two,
      waiting,
      disputed,
      agreement,
      pending: await readPending(db, regencyCode),
      pairs: shown.map((item) => pairData(t, item)),
    },
    text: lines.join('\n'),
  }
}

function qualityLines(t: Words, { precision, recall, accepted, refused, open }: QualityView): string[] {
  const looked = refused.reduce((sum, { decided }) => sum + decided, 0)
  const disputed = [accepted, ...refused].reduce((sum, one) => sum + one.disputed, 0)
  const percent = shareIn(t)
  const said = (share: QualityView['precision'], count: number) =>
    share === null
      ? t('quality.unknown')
      : `${percent(share.basisPoints)} ${t('quality.range', { low: percent(share.low), high: percent(share.high), count })}`
  return [
    `${t('quality.linkPrecision')}: ${said(precision, accepted.decided)}`,
    `${t('quality.linkRecall')}: ${said(recall, looked)}`,
    ...(disputed > 0 ? [t('quality.disputed', { count: disputed })] : []),
    ...(open.audit > 0 ? [t('quality.left', { count: open.audit })] : []),
  ]
}

function agreementLine(t: Words, agreement: ReviewersView['agreement']): string {
  const begin = `${t('reviewers.agreement')}:`
  if (!agreement) return `${begin} ${t('reviewers.none')}`
  const { pairs, agreed, share, kappa, enough } = agreement
  const percent = shareIn(t)
  const number = new Intl.NumberFormat(t('serve.locale'), { minimumFractionDigits: 2 })
  const [value, low, high] = [kappa?.value, kappa?.low, kappa?.high].map((each) => number.format(each ?? 0))
  return [
    begin,
    `${t('reviewers.agreed', { agreed, pairs, share: percent(share.basisPoints), low: percent(share.low), high: percent(share.high) })}.`,
    kappa ? t('reviewers.kappa', { value, low, high }) : t('reviewers.noKappa'),
    ...(enough ? [] : [t('reviewers.few')]),
  ].join(' ')
}

/** Whoever tests the linkage must not know what it says before they have said it themselves. */
const isBlind = (item: ReviewItem) => item.kind === 'audit' && item.stage !== 'decided'

/** A pair without the names of its two: what speaks for and against, step by step, in numbers and in words. */
function pairData(t: Words, item: ReviewItem): object {
  const { id, kind, stage, why, decision, waterfall, runnerUp } = item
  if (isBlind(item)) return { id, kind, stage, why }
  const words = stepWords(t, waterfall)
  return {
    id,
    kind,
    stage,
    why,
    verdict: decision?.verdict ?? null,
    runnerUpMargin: runnerUp?.margin ?? null,
    waterfall: {
      ...waterfall,
      steps: waterfall.steps.map((step, i) => ({ ...step, words: words.steps[i] })),
      words: words.sum,
    },
  }
}

function pairLines(t: Words, item: ReviewItem): string[] {
  const { id, why, waterfall } = item
  const head = ['', t('cli.review.pair', { id, why: t(`review.why.${why}`) })]
  if (isBlind(item)) return [...head, `  ${t('cli.review.blind')}`]
  const number = new Intl.NumberFormat(t('serve.locale'), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'always',
  })
  const column = (bits: number) => number.format(bits).padStart(8)
  const words = stepWords(t, waterfall)
  return [
    ...head,
    ...waterfall.steps.map(({ bits, to }, i) => `${column(bits)} ${column(to)}  ${words.steps[i]}`),
    `${' '.repeat(8)} ${column(waterfall.weight)}  ${words.sum}`,
    ...(words.ending ? [`  ${words.ending}`] : []),
  ]
}

/** Less than this of a bit is one time in fourteen: nothing a person would weigh. */
const hardly = 0.1

/** The same sentences as on the screen. */
function stepWords(t: Words, view: Waterfall) {
  const chance = new Intl.NumberFormat(t('serve.locale'), { style: 'percent', maximumFractionDigits: 1 })
  const share = (p: number) => chance.format(Math.min(0.999, Math.max(0.001, p)))
  const times = timesIn(t)
  const sum =
    Math.abs(view.weight) < hardly
      ? t('waterfall.sumEven')
      : t(view.weight > 0 ? 'waterfall.sumMore' : 'waterfall.sumLess', { times: times(view.times) })
  const steps = view.steps.map((step) => {
    const said = { what: t(`match.level.${step.field}.${step.level}`), times: times(step.times) }
    if (step.field === 'prior') return t('waterfall.prior', said)
    if (Math.abs(step.bits) < hardly) return t('waterfall.even', said)
    return t(step.bits > 0 ? 'waterfall.more' : 'waterfall.less', said)
  })
  const { chanceByWeight, probability, calibrated } = view
  const byWeight = share(chanceByWeight)
  const withRivals = probability === null ? byWeight : share(probability)
  const ending = view.apart
    ? t('waterfall.apart')
    : [
        t('waterfall.byWeight', { share: byWeight }),
        ...(withRivals === byWeight ? [] : [t('waterfall.withRivals', { share: withRivals })]),
        calibrated
          ? t('waterfall.calibrated', { share: share(calibrated.chance), decisions: calibrated.decisions })
          : t('waterfall.uncalibrated'),
      ].join(' ')
  return { steps, sum, ending }
}

function shareIn(t: Words) {
  const percent = new Intl.NumberFormat(t('serve.locale'), { style: 'percent', maximumFractionDigits: 2 })
  return (basisPoints: number) => percent.format(basisPoints / 10_000)
}

function timesIn(t: Words) {
  const plain = new Intl.NumberFormat(t('serve.locale'), { maximumFractionDigits: 1 })
  const large = new Intl.NumberFormat(t('serve.locale'), {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  })
  return (value: number) =>
    value >= 1e12 ? `> ${large.format(1e12)}` : value >= 1e6 ? large.format(value) : plain.format(value)
}
