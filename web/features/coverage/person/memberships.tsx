import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { usePayerName, useSegmentName } from '../words.ts'
import css from './person.module.css'

type Card = PersonView['memberships'][number] & { key: string }

/** The cards of BPJS Ketenagakerjaan: programmes, payer and the months paid. */
export function Memberships({ view }: { view: PersonView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const payerName = usePayerName()
  const columns: Column<Card>[] = [
    { id: 'kpj', header: t('person.kpj'), names: true, cell: (card) => card.kpj ?? t('person.noKpj') },
    { id: 'segment', header: t('people.segment'), cell: (card) => segmentName(card.segment) },
    { id: 'programmes', header: t('person.programmes'), cell: (card) => card.programmes.join(', ') },
    {
      id: 'payer',
      header: t('person.payer'),
      cell: (card) => (
        <span>
          {payerName(card.payerKind)}
          {card.payerName && <span className={css.sub}>{card.payerName}</span>}
        </span>
      ),
    },
    {
      id: 'months',
      header: t('person.months'),
      cell: (card) =>
        t('person.fromTo', {
          from: format.shortDate(card.coveredFrom),
          to: format.shortDate(card.coveredUntil),
        }),
    },
    {
      id: 'active',
      header: t('person.state'),
      cell: (card) => {
        const icon = card.active ? 'shield-check-filled' : 'shield-off'
        return (
          <span className={css.paid}>
            <Icon name={icon} size={18} />
            {t(card.active ? 'person.active' : 'person.inactive')}
            {view.person.standing === 'dead' && <span className={css.sub}>{t('claims.death.ended')}</span>}
          </span>
        )
      },
    },
  ]
  return (
    <section className="section" aria-labelledby="kepesertaan">
      <h2 id="kepesertaan">{t('person.memberships')}</h2>
      {view.memberships.length === 0 ? (
        <p className="quiet">{t('person.noMemberships')}</p>
      ) : (
        <DataTable
          caption={t('person.memberships')}
          columns={columns}
          rows={view.memberships.map((card, index) => ({ ...card, key: `${card.kpj}${index}` }))}
          rowKey={(card) => card.key}
          cards
        />
      )}
    </section>
  )
}
