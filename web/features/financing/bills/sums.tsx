import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

type Group = BillView['groups'][number]

/** What was billed and accepted of each group, why people were rejected, and where BPJS charges otherwise. */
export function Sums({ bill }: { bill: BillView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Group>[] = [
    { id: 'group', header: t('bills.groupLabel'), names: true, cell: ({ group }) => t(`group.${group}`) },
    { id: 'people', header: t('bills.people'), number: true, cell: ({ people }) => format.number(people) },
    {
      id: 'tariff',
      header: t('bills.tariff'),
      number: true,
      cell: ({ tariff }) => format.wholeRupiah(tariff),
    },
    {
      id: 'amount',
      header: t('bills.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
    {
      id: 'accepted',
      header: t('bills.accepted'),
      number: true,
      cell: ({ accepted }) => `${format.number(accepted.people)} · ${format.wholeRupiah(accepted.amount)}`,
    },
  ]
  return (
    <section className="section">
      <h2>{t('bills.amount')}</h2>
      <Differences bill={bill} />
      <DataTable
        caption={t('bills.amount')}
        columns={columns}
        rows={bill.groups}
        rowKey={({ group }) => group}
        cards
      />
      {bill.reasons.length > 0 && (
        <>
          <h3>{t('bills.reasonsTitle')}</h3>
          <DataTable
            caption={t('bills.reasonsTitle')}
            columns={[
              {
                id: 'why',
                header: t('bills.why'),
                names: true,
                cell: ({ code }) => t(`bills.reason.${code}`),
              },
              {
                id: 'people',
                header: t('bills.people'),
                number: true,
                cell: ({ people }) => format.number(people),
              },
              {
                id: 'amount',
                header: t('bills.rupiah'),
                number: true,
                cell: ({ amount }) => format.wholeRupiah(amount),
              },
            ]}
            rows={bill.reasons}
            rowKey={({ code }) => code}
          />
        </>
      )}
    </section>
  )
}

/** What BPJS asks beside what is owed, said before anybody pays it. */
function Differences({ bill }: { bill: BillView }) {
  const { t } = useTranslation()
  const { number, wholeRupiah } = useFormat()
  const { accepted, rejectedCharged, otherTariff } = bill
  const charged = bill.charged ?? bill.chargedByPerson
  const told = [
    charged !== null &&
      charged !== accepted.amount &&
      bill.waiting.people === 0 &&
      t('bills.chargedDiffers', {
        charged: wholeRupiah(charged),
        accepted: wholeRupiah(accepted.amount),
        difference: wholeRupiah(charged - accepted.amount),
      }),
    rejectedCharged.people > 0 &&
      t('bills.rejectedCharged', {
        people: number(rejectedCharged.people),
        amount: wholeRupiah(rejectedCharged.amount),
      }),
    otherTariff.people > 0 &&
      t('bills.otherTariff', { people: number(otherTariff.people), amount: wholeRupiah(otherTariff.amount) }),
  ].filter((words) => words !== false)
  if (told.length === 0) return null
  return (
    <ul role="status">
      {told.map((words) => (
        <li key={words}>
          <strong>{words}</strong>
        </li>
      ))}
    </ul>
  )
}
