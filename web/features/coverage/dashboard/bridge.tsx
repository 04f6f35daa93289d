// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid on a narrow screen, a table would lose its roles

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BridgeView, CountFigureId } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { OfficialComparison } from '../official/comparison.tsx'
import { bridgeQuery, officialTotalsQuery } from '../queries.ts'
import css from './dashboard.module.css'

type Step = BridgeView['steps'][number]
const rowsBehind: Partial<Record<Step['code'], CountFigureId>> = {
  active: 'active',
  'active-dead': 'activeDead',
  'active-moved': 'activeMoved',
  'active-not-on-lists': 'activeNotOnLists',
}

/** From the rows of the BPJS list to the people counted, and the official totals beside the registry's own. */
export function Bridge({ asOf }: { asOf: string | undefined }) {
  const { t } = useTranslation()
  const bridge = useQuery(bridgeQuery(asOf))
  const official = useQuery(officialTotalsQuery)
  const title = useTitleOf(bridge.data?.steps)
  return (
    <section className="section" aria-labelledby="jembatan">
      <div className="section-head">
        <div>
          <h2 id="jembatan">{title}</h2>
          <p className="quiet small">{t('bridge.note')}</p>
        </div>
      </div>
      {bridge.error ? (
        <ProblemNote error={bridge.error} onRetry={() => void bridge.refetch()} />
      ) : bridge.data ? (
        <Steps steps={bridge.data.steps} asOf={asOf} />
      ) : (
        <Loading />
      )}
      <div className="stack" style={{ marginTop: '1rem' }}>
        <h3>{t('official.comparison')}</h3>
        {official.data ? <OfficialComparison comparison={official.data.comparison} /> : <Loading />}
        <p className="small">
          <Link to="/angka-resmi">{t('official.enter')}</Link>
        </p>
      </div>
    </section>
  )
}

/** The finding, once it is known. */
function useTitleOf(steps: Step[] | undefined): string {
  const { t } = useTranslation()
  const format = useFormat()
  const value = (code: Step['code']) => steps?.find((step) => step.code === code)?.value
  const [cards, active, known] = [value('list-rows'), value('active'), value('active-on-lists')]
  if (!cards || active === undefined || known === undefined) return t('bridge.title')
  return t('bridge.finding', {
    cards: format.number(cards),
    active: format.number(active),
    known: format.number(known),
  })
}

function Steps({ steps, asOf }: { steps: Step[]; asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const most = Math.max(...steps.map((step) => step.value), 1)
  let level = 0
  const bars = steps.map((step) => {
    level = step.kind === 'total' ? step.value : level - step.value
    return { step, from: step.kind === 'total' ? 0 : level }
  })
  return (
    <table role="table" className={css.bridge}>
      <caption className="heard">{t('bridge.title')}</caption>
      <thead role="rowgroup" className="heard">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('bridge.step')}
          </th>
          <th role="columnheader" scope="col">
            {t('bridge.value')}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {bars.map(({ step, from }) => {
          const figure = rowsBehind[step.code]
          const value = step.kind === 'minus' ? `− ${format.number(step.value)}` : format.number(step.value)
          return (
            <tr role="row" key={step.code} data-kind={step.kind}>
              <th role="rowheader" scope="row">
                {t(`bridge.steps.${step.code}`)}
              </th>
              <td role="cell" className={css.amount}>
                {figure ? (
                  <Link to="/orang" search={{ figure, asOf }}>
                    {value}
                  </Link>
                ) : (
                  value
                )}
              </td>
              <td className={css.flow} aria-hidden="true">
                <div className={css.flowBar}>
                  <span style={{ left: `${(from / most) * 100}%`, width: `${(step.value / most) * 100}%` }} />
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
