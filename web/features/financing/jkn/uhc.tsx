import { useTranslation } from 'react-i18next'
import type { JknView } from '../../../../src/jkn/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { May } from '../../access/may.tsx'
import { Explained } from './explained.tsx'
import { Opens } from './opens.tsx'
import { EnterPopulation } from './population.tsx'

type Level = JknView['uhc']['levels'][number]
interface Share {
  name: string
  share: number | null
  part: number
  whole: number
  opens: Parameters<typeof Opens>[0]['asked']
}

/** Registered and active over the population, beside the thresholds; nothing of it is in the coverage of employment. */
export function Uhc({ view: { uhc, members, lists, figures } }: { view: JknView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { population } = uhc
  const percent = (share: number | null) => (share === null ? '–' : format.finePercent(share))
  const whole = population?.value ?? 0
  const regency = members.segments.find(({ segment }) => segment === 'regency')
  const shares: Share[] = [
    {
      name: t('jkn.registered'),
      share: uhc.registered,
      part: members.registered,
      whole,
      opens: { siapa: 'peserta' },
    },
    {
      name: t('jkn.activeShare'),
      share: uhc.active,
      part: members.active,
      whole,
      opens: { siapa: 'peserta', aktif: true },
    },
    {
      name: t('jkn.activeOfRegistered'),
      share: uhc.activeOfRegistered,
      part: members.active,
      whole: members.registered,
      opens: { siapa: 'peserta', aktif: true },
    },
    {
      name: t('jkn.byRegency'),
      share: uhc.byRegency,
      part: (regency?.active ?? 0) + (regency?.inactive ?? 0),
      whole,
      opens: { siapa: 'peserta', segmen: 'regency' },
    },
  ]
  const columns: Column<Share>[] = [
    { id: 'name', header: t('jkn.uhc'), names: true, cell: ({ name }) => name },
    { id: 'share', header: '%', number: true, cell: ({ share }) => percent(share) },
    {
      id: 'part',
      header: t('jkn.peopleHead'),
      number: true,
      cell: ({ name, part, opens }) => <Opens people={part} asked={opens} label={name} />,
    },
    {
      id: 'whole',
      header: t('jkn.of'),
      number: true,
      cell: (row) => (row.whole > 0 ? format.number(row.whole) : '–'),
    },
  ]
  const years = population && lists[0] && apart(population.asOf, lists[0].asOf)
  return (
    <section className="section">
      <h2>
        {uhc.registered !== null
          ? t('jkn.uhcFinding', { registered: percent(uhc.registered), active: percent(uhc.active) })
          : t('jkn.uhc')}{' '}
        <Explained id="uhcActive" figures={figures} />
      </h2>
      <p className="quiet small">{t('jkn.uhcNote')}</p>
      {population ? (
        <p>
          {t('jkn.population', {
            value: format.number(population.value),
            day: format.shortDate(population.asOf),
            source: population.source,
          })}{' '}
          {years && t('jkn.populationOther')}
        </p>
      ) : (
        <p>{t('jkn.uhcNoPopulation')}</p>
      )}
      <May right="totals.enter">
        <details open={!population}>
          <summary>{t(population ? 'jkn.enterAgain' : 'jkn.enter')}</summary>
          <EnterPopulation />
        </details>
      </May>
      <DataTable caption={t('jkn.uhc')} columns={columns} rows={shares} rowKey={({ name }) => name} cards />
      <Levels levels={uhc.levels} />
    </section>
  )
}

/** Whether two days are more than a year apart. */
const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) > 366 * 86_400_000

function Levels({ levels }: { levels: Level[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Level>[] = [
    { id: 'level', header: t('jkn.levelHead'), names: true, cell: ({ id }) => t(`jkn.level.${id}`) },
    {
      id: 'needs',
      header: t('jkn.needs'),
      cell: ({ registered, active, byRegency }) => (
        <span>
          ≥ {format.percent(registered)} / {format.percent(active)}
          {byRegency !== null && ` ${t('jkn.needsRegency', { share: format.percent(byRegency) })}`}
        </span>
      ),
    },
    {
      id: 'reached',
      header: t('jkn.reachedHead'),
      cell: ({ reached }) => {
        const said = reached === null ? 'unknown' : reached ? 'yes' : 'no'
        return (
          <span>
            <Icon name={reached ? 'circle-check' : 'circle-dashed'} size={16} /> {t(`jkn.reached.${said}`)}
          </span>
        )
      },
    },
    {
      id: 'source',
      header: t('jkn.sourceHead'),
      cell: ({ source, confidence }) => `${source} (${t(`jkn.confidence.${confidence}`)})`,
    },
  ]
  return (
    <>
      <h3>{t('jkn.levels')}</h3>
      <DataTable caption={t('jkn.levels')} columns={columns} rows={levels} rowKey={({ id }) => id} cards />
    </>
  )
}
