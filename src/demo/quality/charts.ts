import { goals, type QualityReport, type SettingId, scoreSettings } from './settings.ts'
import { axes, bar, dot, frame, legend, line, type Series, scale, text } from './svg.ts'

type Measured = QualityReport['settings'][number]

export const looks: Record<SettingId, Series> = {
  normal: { label: 'normal', colour: '#0b69a3' },
  errors: { label: 'errors × 2.5', colour: '#c65d21', dash: '7 3' },
  'low-overlap': { label: 'low overlap', colour: '#44703d', dash: '2 3' },
}

const percent = (value: number) => `${Math.round(value * 100)} %`
const steps = (from: number, to: number, step: number) =>
  Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, k) => Math.round((from + k * step) * 1e6) / 1e6,
  )

/** How often the linkage is right when it says a probability: on the diagonal is honest. */
export function reliabilityChart({ settings }: QualityReport): string {
  const [x, y] = [scale(0, 1, 'x'), scale(0, 1, 'y')]
  const tenths = steps(0, 1, 0.2)
  return frame('Told and true', [
    ...axes(
      { at: tenths, of: x, word: percent },
      { at: tenths, of: y, word: percent },
      { x: 'probability told', y: 'share that was right' },
    ),
    line(
      [
        [x(0), y(0)],
        [x(1), y(1)],
      ],
      { colour: '#9aa5b1', dash: '4 4' },
    ),
    ...settings.flatMap(({ id, score }) => {
      const bins = score.weights.reliability.filter(({ pairs }) => pairs >= 20)
      return [
        line(
          bins.map(({ told, right }) => [x(told), y(right)]),
          looks[id],
        ),
        ...bins.map(({ told, right }) => dot(x(told), y(right), looks[id].colour)),
      ]
    }),
    ...legend(settings.map(({ id }) => looks[id])),
  ])
}

/** F1 if every pair of that weight or more were a link; the best threshold should not matter, nor lie far from 0. */
export function thresholdChart({ settings }: QualityReport): string {
  const [x, y] = [scale(-10, 20, 'x'), scale(0.8, 1, 'y')]
  const shown = (one: Measured) =>
    one.score.weights.thresholds.filter(({ weight, f1 }) => weight >= -10 && weight <= 20 && f1 >= 0.8)
  return frame('F1 by threshold', [
    ...axes(
      { at: steps(-10, 20, 5), of: x, word: String },
      { at: steps(0.8, 1, 0.05), of: y, word: (value) => value.toFixed(2) },
      { x: 'least weight of a link, bits', y: 'F1' },
    ),
    line(
      [
        [x(0), y(0.8)],
        [x(0), y(1)],
      ],
      { colour: '#9aa5b1', dash: '4 4' },
    ),
    ...settings.map((one) =>
      line(
        shown(one).map(({ weight, f1 }) => [x(weight), y(f1)]),
        looks[one.id],
      ),
    ),
    ...legend(
      settings.map(({ id }) => looks[id]),
      68,
      250,
    ),
  ])
}

/** Precision against recall, a point a bit. */
export function precisionRecallChart({ settings }: QualityReport): string {
  const [x, y] = [scale(0.8, 1, 'x'), scale(0.8, 1, 'y')]
  const marks = steps(0.8, 1, 0.05)
  const word = (value: number) => value.toFixed(2)
  return frame('Precision and recall', [
    ...axes({ at: marks, of: x, word }, { at: marks, of: y, word }, { x: 'recall', y: 'precision' }),
    ...settings.flatMap(({ id, score }) => {
      const points = score.weights.thresholds.filter(
        ({ precision, recall }) => precision >= 0.8 && recall >= 0.8,
      )
      const untuned = score.weights.thresholds.find(({ weight }) => weight === 0)!
      return [
        line(
          points.map(({ precision, recall }) => [x(recall), y(precision)]),
          looks[id],
        ),
        dot(x(Math.max(0.8, untuned.recall)), y(Math.max(0.8, untuned.precision)), looks[id].colour, 5),
      ]
    }),
    ...legend(
      settings.map(({ id }) => ({ ...looks[id], label: `${looks[id].label} (dot: weight 0)` })),
      68,
      250,
    ),
  ])
}

/** Best F1 and F1 at weight 0 of each setting, and the goal as a line. */
export function f1Chart({ settings }: QualityReport): string {
  const y = scale(0.9, 1, 'y')
  const marks = steps(0.9, 1, 0.02)
  const x = scale(0, settings.length, 'x')
  return frame('F1: best threshold, and weight 0', [
    ...axes(
      {
        at: settings.map((_, k) => k + 0.5),
        of: x,
        word: (value) => looks[settings[Math.floor(value)]!.id].label,
      },
      { at: marks, of: y, word: (value) => value.toFixed(2) },
      { x: 'line: the goal', y: 'F1' },
    ),
    ...settings.flatMap(({ id, score: { weights } }, k) => {
      const goal = scoreSettings.find((one) => one.id === id)!.goal
      return [
        ...[weights.f1Best, weights.f1AtZero].flatMap((f1, part) => [
          bar(
            x(k + 0.18 + part * 0.34),
            y(0.9),
            y(Math.max(0.9, f1)),
            60,
            part === 0 ? looks[id].colour : '#9aa5b1',
          ),
          text(
            x(k + 0.18 + part * 0.34) + 30,
            y(Math.max(0.9, f1)) - 5,
            f1.toFixed(4),
            'text-anchor="middle"',
          ),
        ]),
        line(
          [
            [x(k + 0.08), y(goal)],
            [x(k + 0.92), y(goal)],
          ],
          { colour: '#ba2525' },
        ),
      ]
    }),
  ])
}

/** How many workers a person must look at so that at most 0.2 % of what is taken unseen is wrong. */
export function reviewChart({ settings }: QualityReport): string {
  const most = Math.max(0.03, ...settings.map(({ score }) => score.weights.reviewShare ?? 0)) * 1.15
  const y = scale(0, most, 'y')
  const x = scale(0, settings.length, 'x')
  const marks = steps(0, Math.floor(most * 100) / 100, 0.01)
  return frame('Workers to look at, for 0.2 % wrong unseen', [
    ...axes(
      {
        at: settings.map((_, k) => k + 0.5),
        of: x,
        word: (value) => looks[settings[Math.floor(value)]!.id].label,
      },
      { at: marks, of: y, word: percent },
      { x: 'line: the goal', y: 'share of all workers' },
    ),
    ...settings.flatMap(({ id, score }, k) => {
      const share = score.weights.reviewShare ?? 0
      return [
        bar(x(k + 0.3), y(0), y(share), 80, looks[id].colour),
        text(x(k + 0.3) + 40, y(share) - 5, `${(share * 100).toFixed(2)} %`, 'text-anchor="middle"'),
      ]
    }),
    line(
      [
        [x(0), y(goals.reviewShare)],
        [x(settings.length), y(goals.reviewShare)],
      ],
      { colour: '#ba2525' },
    ),
  ])
}
