import { useTranslation } from 'react-i18next'
import type { ProjectionView } from '../../../../src/financing/projection/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import { toFilter } from '../../coverage/people/search.ts'
import css from '../financing.module.css'
import { useWhen } from './when.ts'

type Scenario = ProjectionView['scenarios'][number]
type Mix = ProjectionView['mix'][number]

/** The present pace, twice that, and the chosen month: people a month and money. */
export function Scenarios({ scenarios, mix }: { scenarios: Scenario[]; mix: Mix[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = useWhen()
  const may = useMay()
  const rupiah = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? '–' : format.wholeRupiah(amount)
  const columns: Column<Scenario>[] = [
    {
      id: 'scenario',
      header: t('projection.scenarioLabel'),
      names: true,
      cell: ({ code }) => t(`projection.scenario.${code}`),
    },
    {
      id: 'people',
      header: t('projection.peopleAMonth'),
      number: true,
      cell: ({ peopleAMonth }) => (peopleAMonth === null ? '–' : format.number(peopleAMonth)),
    },
    {
      id: 'month',
      header: t('projection.monthLabel'),
      cell: ({ code, reached }) =>
        code === 'by' && reached.month ? format.month(`${reached.month}-01`) : when(reached),
    },
    {
      id: 'until',
      header: t('projection.untilThen'),
      number: true,
      cell: ({ cost }) => rupiah(cost?.untilThen),
    },
    { id: 'year', header: t('projection.aYear'), number: true, cell: ({ cost }) => rupiah(cost?.aYear) },
  ]
  const groups: Column<Mix>[] = [
    { id: 'group', header: t('decrees.groupLabel'), names: true, cell: ({ group }) => t(`group.${group}`) },
    {
      id: 'people',
      header: t('plans.people'),
      number: true,
      cell: ({ group, people }) =>
        people > 0 && may('people.read') ? (
          <Link
            to="/orang"
            search={{ figure: 'uncovered', group: toFilter(group) }}
            aria-label={`${format.number(people)}, ${t(`group.${group}`)}`}
          >
            {format.number(people)}
          </Link>
        ) : (
          format.number(people)
        ),
    },
    {
      id: 'month',
      header: t('financing.perPerson'),
      number: true,
      cell: ({ aMonth }) => (aMonth === null ? t('decrees.costNone') : format.wholeRupiah(aMonth)),
    },
  ]
  return (
    <>
      <section className="section">
        <h2>{t('projection.scenarios')}</h2>
        <p className="quiet small">{t('projection.scenariosNote')}</p>
        <DataTable
          caption={t('projection.scenarios')}
          columns={columns}
          rows={scenarios}
          rowKey={({ code }) => code}
          cards
        />
      </section>
      <section className="section">
        <h2>{t('projection.mix')}</h2>
        <DataTable caption={t('projection.mix')} columns={groups} rows={mix} rowKey={({ group }) => group} />
      </section>
    </>
  )
}

/** What the pace stands on. */
export function MonthEnds({ months }: { months: ProjectionView['months'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  return (
    <section className="section" aria-labelledby="akhir-bulan">
      <h2 id="akhir-bulan">{t('projection.months')}</h2>
      <ul className={css.months}>
        {months.map(({ asOf, active, universe }) => (
          <li key={asOf}>
            <span>{format.month(asOf)}</span>
            <span aria-hidden="true">
              <span
                className={css.monthBar}
                style={{ display: 'block', width: `${(100 * active) / Math.max(1, universe, active)}%` }}
              />
            </span>
            <span className={css.figure}>
              {may('people.read') ? (
                <Link to="/orang" search={{ figure: 'active', asOf }}>
                  {format.number(active)}
                </Link>
              ) : (
                format.number(active)
              )}{' '}
              / {format.number(universe)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
