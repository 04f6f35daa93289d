import type { Words } from '../../platform/i18n.ts'
import { rupiahText } from '../../rules/index.ts'
import type { PlanResult, PlanView } from './api.ts'

const rupiah = (amount: number) => rupiahText(BigInt(amount))

/** A plan for the terminal: whom it protects, from what, why not the others, and what the next people cost. */
export function planText({ title, result }: PlanView, t: Words): string {
  if (!result) return title
  const { picked, candidates, amount, continuing, reasons, sources, curve, own } = result
  return [
    title,
    ...(result.blocks.length > 0 ? [t('plans.blocked'), ...blocksText(result, t), ''] : []),
    t('plans.sum', { picked, candidates, amount: rupiah(amount) }),
    t('plans.kept', continuing),
    t('plans.lossSum', { amount: rupiah(result.loss) }),
    ...sources
      .filter(({ people }) => people > 0)
      .map((one) => `  ${one.name}: ${one.people}, ${rupiah(one.amount)}`),
    '',
    ...reasons.map(({ reason, people }) => `${String(people).padStart(7)}  ${t(`plans.reason.${reason}`)}`),
    '',
    ...nextText(result, t),
    t('plans.own', {
      people: own.people,
      amount: rupiah(own.amount),
      transport: rupiah(own.transport),
    }),
    ...(curve.length > 0
      ? [
          t('plans.curve'),
          ...curve.map(({ people, loss }) => `  ${t('plans.point', { people, amount: rupiah(loss) })}`),
        ]
      : []),
    ...(result.bound ? [boundText(result.bound, t)] : []),
    t('plans.solved', { ...result.solver, seconds: result.solver.milliseconds / 1000 }),
  ].join('\n')
}

const blocksText = ({ blocks }: PlanResult, t: Words) =>
  blocks.map((block) =>
    block.rule === 'floor'
      ? t('plans.block.floor', { ...block, village: block.village.name })
      : block.rule === 'ceiling'
        ? t('plans.block.ceiling', { source: block.source, amount: rupiah(block.missing) })
        : t('plans.block.total', { amount: rupiah(block.missing) }),
  )

const nextText = ({ next }: PlanResult, t: Words) =>
  next.people === 0
    ? [t('plans.nextNone')]
    : [
        t('plans.next', { people: next.people, amount: rupiah(next.amount) }),
        ...next.sources.map(
          ({ name, people, amount }) => `  ${t('plans.nextFrom', { name, people, amount: rupiah(amount) })}`,
        ),
      ]

function boundText({ reached, atMost }: { reached: number; atMost: number }, t: Words): string {
  const percent = atMost > 0 ? Math.ceil(((atMost - reached) * 10_000) / atMost) / 100 : 0
  return percent === 0 ? t('plans.proven') : t('plans.gap', { percent })
}
