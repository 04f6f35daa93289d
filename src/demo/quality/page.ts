import {
  f1Chart,
  looks,
  precisionRecallChart,
  reliabilityChart,
  reviewChart,
  thresholdChart,
} from './charts.ts'
import { goals, type QualityReport, scoreSettings } from './settings.ts'

const command = 'npm run -s semesta -- demo --score --all --page docs --json'

/** The page, its charts and the figures they are drawn from: text by path below docs/. */
export function qualityPage(report: QualityReport): Map<string, string> {
  return new Map([
    ['linkage-quality.md', words(report)],
    ['linkage-quality.json', `${JSON.stringify(report, null, 2)}\n`],
    ['img/linkage-f1.svg', f1Chart(report)],
    ['img/linkage-reliability.svg', reliabilityChart(report)],
    ['img/linkage-threshold.svg', thresholdChart(report)],
    ['img/linkage-precision-recall.svg', precisionRecallChart(report)],
    ['img/linkage-review.svg', reviewChart(report)],
  ])
}

function words(report: QualityReport): string {
  const rows = report.settings.map(({ id, score: { weights, precision, recall, f1, counts } }) => {
    const { goal } = scoreSettings.find((one) => one.id === id)!
    const below = weights.f1Best - weights.f1AtZero
    const landed =
      weights.f1Best >= goal && below <= goals.belowBest && (weights.reviewShare ?? 1) <= goals.reviewShare
    return row([
      looks[id].label,
      weights.f1Best.toFixed(4),
      goal.toFixed(3),
      weights.f1AtZero.toFixed(4),
      weights.reviewShare === null ? 'cannot' : percent(weights.reviewShare),
      weights.calibrationError.toFixed(4),
      `${precision.toFixed(4)} / ${recall.toFixed(4)} / ${f1.toFixed(4)}`,
      percent(counts.inReview / counts.workers),
      landed ? 'yes' : 'no',
    ])
  })
  return `# How good the linkage is

Measured on the synthetic regency (${report.regency}, ${report.workers.toLocaleString('en')} workers, seed ${report.seed}), where it is known who is who.
This page, its charts and [the figures behind them](linkage-quality.json) are written by one command, of some five minutes:

    ${command}

| setting | best F1 | goal | F1 at weight 0 | to look at | calibration error | precision / recall / F1 as decided | in review | landed |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

- **best F1**: of each worker's best partner, at the best threshold anybody could have chosen. **F1 at weight 0**: at the one
  nobody chose, an even bet. They may lie at most ${goals.belowBest} apart: else the weights do not mean what they say.
- **to look at**: the share of workers a person must see so that at most 0.2 % of what is taken unseen is wrong, and at most
  0.2 % of what is right is refused unseen. At most ${percent(goals.reviewShare)}.
- **calibration error**: mean distance between the probability told and the share that was right.
- **as decided**: with the thresholds in use, people in review counted as not found; **in review** is their share of all workers.
- **landed**: best F1, F1 at weight 0 and the share to look at all reach their goals. Where it says no, the table shows which does not.

![F1 of each setting](img/linkage-f1.svg)
![Workers to look at](img/linkage-review.svg)
![Told and true](img/linkage-reliability.svg)
![F1 by threshold](img/linkage-threshold.svg)
![Precision and recall](img/linkage-precision-recall.svg)

## The settings
- **normal**: errors as lists of offices have them; ${percent(scoreSettings[0]!.overlap)} of the active stand on a worker list.
- **errors × 2.5**: every error two and a half times as often, more villages typed by a careless clerk.
- **low overlap**: only 4,000 of the active stand on a worker list, as in the informal sector; nearly every partner is a wrong one.

The errors and the ways names are said are the twin's own; a test holds them apart from the tables of the cleaner.

## People who are easily taken for somebody else
Workers by why, and what became of them unseen; the others wait for a person or have no partner.

| setting | why | workers | right | wrong | in review |
|---|---|---|---|---|---|
${report.settings.flatMap(({ id, score }) => score.traps.map((one) => row([looks[id].label, traps[one.trap] ?? one.trap, one.workers, one.right, one.wrong, one.inReview]))).join('\n')}

## What the linkage does not know
The twin is synthetic: its names, families and errors were written by people who have seen such lists, not measured on them.
What a regency's own reviewers decide is the better measure, and the screen of reviews shows it: precision and recall from
the audit sample, with an interval.
`
}

const traps: Record<string, string> = {
  twin: 'twins',
  'rhyming-sibling': 'siblings whose names rhyme',
  'father-and-son': 'sons with the name of the father',
  namesake: 'one name and one birth date, villages side by side',
}

const row = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`
const percent = (share: number) => `${(share * 100).toFixed(2).replace(/\.?0+$/, '')} %`
