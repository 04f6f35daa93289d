import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AdoptedView } from '../../../../src/financing/decrees/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import css from '../financing.module.css'

type Fault = AdoptedView['faults'][number]
interface Found {
  found: AdoptedView
  /** Why the rows are left out, as far as it is written. */
  leaveOut: string
  onLeaveOut: (reason: string) => void
  /** Takes every row with a fault out as a workbook. */
  onFile: () => void
}

/** What would be entered, and the rows that keep it from being so: mended in the file, or left out with a reason. */
export function AdoptFound({ found, leaveOut, onLeaveOut, onFile }: Found) {
  const { t } = useTranslation()
  const { people, already, without, faults, faulty, leavable, leftOut } = found
  return (
    <div role="status" className={css.wide}>
      {faulty === 0 && <p>{t('decrees.adoptFound', { count: people })}</p>}
      {already > 0 && <p>{t('decrees.adoptAlready', { count: already })}</p>}
      {without > 0 && <p>{t('decrees.adoptWithout', { count: without })}</p>}
      {leftOut > 0 && <p>{t('decrees.adoptLeftOut', { count: leftOut })}</p>}
      {faulty > 0 && (
        <p>
          <strong>{t('decrees.adoptFaulty', { count: faulty })}</strong>
        </p>
      )}
      {faults.length > 0 && (
        <>
          <Faults faults={faults} />
          <p>
            <Button variant="default" onClick={onFile}>
              {t('decrees.adoptFaultsFile')}
            </Button>
          </p>
        </>
      )}
      {faulty > 0 && leavable < faulty && <p className="quiet">{t('decrees.adoptNotLeavable')}</p>}
      {leavable > 0 && leavable === faulty + leftOut && (
        <TextInput
          name="leaveOut"
          label={t('decrees.adoptLeaveOut', { count: leavable })}
          description={t('decrees.adoptLeaveOutHelp')}
          value={leaveOut}
          onChange={(event) => onLeaveOut(event.currentTarget.value)}
          maxLength={500}
          autoComplete="off"
        />
      )}
    </div>
  )
}

export function Faults({ faults }: { faults: Fault[] }) {
  const { t } = useTranslation()
  const columns: Column<Fault>[] = [
    { id: 'row', header: t('decrees.faultColumn.row'), number: true, cell: ({ row }) => row },
    {
      id: 'name',
      header: t('decrees.faultColumn.name'),
      names: true,
      cell: ({ name, nikMask }) => [name, nikMask].filter(Boolean).join(', ') || '–',
    },
    { id: 'fault', header: t('decrees.faultColumn.fault'), cell: ({ code }) => t(`decrees.fault.${code}`) },
  ]
  return (
    <DataTable
      caption={t('decrees.faultSheet')}
      columns={columns}
      rows={faults}
      rowKey={({ row }) => String(row)}
      cards
    />
  )
}
