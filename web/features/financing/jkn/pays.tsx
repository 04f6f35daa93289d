import { useTranslation } from 'react-i18next'
import type { JknView } from '../../../../src/jkn/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import { Explained } from './explained.tsx'
import { Opens } from './opens.tsx'

type Kind = JknView['waste']['kinds'][number]

/** What PBPU Pemda costs in a month, and what of it is probably paid in vain. */
export function Pays({ view: { regencyPays, waste, figures } }: { view: JknView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { people, rows, month, rate, monthly, yearly } = regencyPays
  const money = (amount: number | null) => (amount === null ? '–' : format.wholeRupiah(amount))
  const found = waste.kinds.filter((kind) => kind.people > 0)
  const columns: Column<Kind>[] = [
    { id: 'kind', header: t('jkn.wasteHead'), names: true, cell: ({ kind }) => t(`jkn.waste.${kind}`) },
    {
      id: 'people',
      header: t('jkn.peopleHead'),
      number: true,
      cell: (row) => (
        <Opens
          people={row.people}
          asked={{ siapa: 'peserta', sebab: row.kind }}
          label={t(`jkn.waste.${row.kind}`)}
        />
      ),
    },
    { id: 'rows', header: t('jkn.contributions'), number: true, cell: (row) => format.number(row.rows) },
    { id: 'monthly', header: t('jkn.monthlyHead'), number: true, cell: (row) => money(row.monthly) },
  ]
  return (
    <>
      <section className="section">
        <h2>
          {t('jkn.pays')} <Explained id="jknRegencyMonthly" figures={figures} />
        </h2>
        {rate ? (
          <p>
            {t('jkn.paysWords', {
              rows: format.number(rows),
              rate: money(rate.amount),
              monthly: money(monthly),
              yearly: money(yearly),
            })}{' '}
            {rows > people && t('jkn.paysTwice', { people: format.number(people) })}{' '}
            <span className="quiet small">
              {rate.parts
                .map(({ title, amount, cite }) => t('jkn.ratePart', { title, amount: money(amount), cite }))
                .join(' + ')}
            </span>
          </p>
        ) : (
          <p>{t('jkn.rateNone', { month: format.month(`${month}-01`) })}</p>
        )}
      </section>
      <section className="section">
        <h2>
          {found.length === 0
            ? t('jkn.waste.title')
            : t('jkn.wasteFinding', {
                count: found.reduce((sum, kind) => sum + kind.people, 0),
                monthly: money(waste.monthly),
              })}{' '}
          <Explained id="jknWaste" figures={figures} />
        </h2>
        {found.length === 0 ? (
          <p>{t('jkn.wasteNone')}</p>
        ) : (
          <>
            <p className="quiet small">{t('jkn.wasteNote')}</p>
            <DataTable
              caption={t('jkn.waste.title')}
              columns={columns}
              rows={found}
              rowKey={({ kind }) => kind}
              cards
            />
          </>
        )}
        {waste.unchecked.people > 0 && (
          <p>
            {t('jkn.unchecked', {
              count: waste.unchecked.people,
              rows: waste.unchecked.rows,
              monthly: money(waste.unchecked.monthly),
            })}{' '}
            {may('jkn.people') && (
              <Link
                to="/anggaran/jkn"
                search={{ siapa: 'peserta', segmen: 'regency', aktif: true, nik: false }}
              >
                {t('jkn.details')}
              </Link>
            )}
          </p>
        )}
      </section>
    </>
  )
}
