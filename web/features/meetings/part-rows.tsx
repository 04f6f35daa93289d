import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Party, parties } from '../../../src/meetings/api.ts'
import css from './meetings.module.css'

export interface AgendaDraft {
  key: string
  title: string
  said: string
}
export interface ParticipantDraft {
  key: string
  name: string
  function: string
  party: Party
  office: string
}
interface RowsProps<Row> {
  rows: Row[]
  onChange: (rows: Row[]) => void
}

const changed = <Row extends { key: string }>(rows: Row[], key: string, part: Partial<Row>) =>
  rows.map((row) => (row.key === key ? { ...row, ...part } : row))

/** The items of an agenda, and what was said on each. */
export function AgendaRows({ rows, onChange }: RowsProps<AgendaDraft>) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.rows}>
      <legend>{t('meetings.agenda')}</legend>
      {rows.map((row, i) => (
        <div className={css.item} key={row.key}>
          <TextInput
            label={t('meetings.item', { number: i + 1 })}
            value={row.title}
            maxLength={300}
            onChange={({ currentTarget }) => onChange(changed(rows, row.key, { title: currentTarget.value }))}
          />
          <Textarea
            label={t('meetings.itemSaid', { number: i + 1 })}
            value={row.said}
            maxLength={4000}
            autosize
            onChange={({ currentTarget }) => onChange(changed(rows, row.key, { said: currentTarget.value }))}
          />
          <TakeOut what={row.title} onClick={() => onChange(rows.filter(({ key }) => key !== row.key))} />
        </div>
      ))}
      <Add
        label={t('meetings.addItem')}
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), title: '', said: '' }])}
      />
    </fieldset>
  )
}

/** Who takes part: as what they read the meeting, and from which office. */
export function ParticipantRows({ rows, onChange }: RowsProps<ParticipantDraft>) {
  const { t } = useTranslation()
  const blank = { name: '', function: '', party: 'opd' as const, office: '' }
  return (
    <fieldset className={css.rows}>
      <legend>{t('meetings.participants')}</legend>
      <p className="quiet">{t('meetings.participantsHelp')}</p>
      {rows.map((row, i) => {
        const field = (name: 'name' | 'function' | 'office', label: string) => (
          <TextInput
            label={`${label} ${i + 1}`}
            value={row[name]}
            maxLength={120}
            onChange={({ currentTarget }) =>
              onChange(changed(rows, row.key, { [name]: currentTarget.value }))
            }
          />
        )
        return (
          <div className={css.item} key={row.key}>
            {field('function', t('meetings.function'))}
            {field('name', t('meetings.name'))}
            <NativeSelect
              label={`${t('meetings.party')} ${i + 1}`}
              value={row.party}
              data={parties.map((party) => ({ value: party, label: t(`meetings.as.${party}`) }))}
              onChange={({ currentTarget }) =>
                onChange(changed(rows, row.key, { party: currentTarget.value as Party }))
              }
            />
            {field('office', t('meetings.office'))}
            <TakeOut
              what={row.function}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </div>
        )
      })}
      <Add
        label={t('meetings.addParticipant')}
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), ...blank }])}
      />
    </fieldset>
  )
}

function TakeOut({ what, onClick }: { what: string; onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Button variant="subtle" onClick={onClick}>
      {t('meetings.remove')}
      <span className="heard"> {what}</span>
    </Button>
  )
}

const Add = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <div>
    <Button variant="default" size="compact-sm" onClick={onClick}>
      {label}
    </Button>
  </div>
)
