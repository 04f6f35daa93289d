import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TariffsView } from '../../../../src/financing/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMay } from '../../access/may.tsx'
import { useGroupName } from '../../coverage/words.ts'
import { useMoneyAct } from '../queries.ts'

type Tariff = TariffsView['tariffs'][number]

/** What the regency set, each from its month on. */
export function SetTariffs({ tariffs }: { tariffs: Tariff[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const groupName = useGroupName()
  const may = useMay()
  const [leaving, setLeaving] = useState<Tariff | null>(null)
  const withdraw = useMoneyAct(
    (id: string) => `/financing/tariffs/${id}/withdraw`,
    t('financing.withdrawn'),
    () => setLeaving(null),
  )
  if (tariffs.length === 0) return null
  const whatIs = ({ group, fromMonth }: Tariff) => `${groupName(group)}, ${format.month(fromMonth)}`
  const columns: Column<Tariff>[] = [
    { id: 'what', header: t('people.group'), names: true, cell: whatIs },
    {
      id: 'scheme',
      header: t('financing.schemeLabel'),
      cell: ({ scheme, base, amount, jkkGroup, withJht }) =>
        [
          t(`financing.scheme.${scheme}`),
          format.wholeRupiah(base ?? amount ?? 0),
          jkkGroup && `JKK ${jkkGroup}`,
          withJht && t('financing.withJht'),
        ]
          .filter(Boolean)
          .join(', '),
    },
    { id: 'document', header: t('financing.tariffDocument'), cell: ({ document }) => document },
    {
      id: 'by',
      header: t('financing.enteredBy'),
      cell: ({ enteredBy, enteredAt }) => `${enteredBy}, ${format.shortDate(enteredAt)}`,
    },
    {
      id: 'act',
      header: t('financing.act'),
      cell: (tariff) =>
        may('tariff.set') && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('financing.withdrawOne', { what: whatIs(tariff) })}
            onClick={() => setLeaving(tariff)}
          >
            {t('financing.withdraw')}
          </Button>
        ),
    },
  ]
  return (
    <section className="section" aria-labelledby="ditetapkan">
      <h2 id="ditetapkan">{t('financing.tariffsSet')}</h2>
      <DataTable
        caption={t('financing.tariffsSet')}
        columns={columns}
        rows={tariffs}
        rowKey={({ id }) => id}
        cards
      />
      <AskReason
        opened={leaving !== null}
        title={t('financing.withdrawTitle')}
        lead={leaving ? t('financing.withdrawWords', { what: whatIs(leaving) }) : ''}
        act={t('financing.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onSay={(reason) => leaving && withdraw.mutate({ given: leaving.id, body: { reason } })}
        onClose={() => setLeaving(null)}
      />
    </section>
  )
}
