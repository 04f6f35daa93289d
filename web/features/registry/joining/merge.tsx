import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow, PersonView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import { findPeopleQuery, personQuery } from '../../coverage/people/queries.ts'
import css from './joining.module.css'
import { useAct } from './queries.ts'

interface MergeProps {
  view: PersonView
  workerId: string
  close: () => void
}

/** Finds the other one, shows both side by side, and merges for a reason. */
export function Merge({ view, workerId, close }: MergeProps) {
  const { t } = useTranslation()
  const [other, setOther] = useState<string | null>(null)
  return other === null ? (
    <Find workerId={workerId} choose={setOther} close={close} />
  ) : (
    <>
      <h3>{t('joining.side')}</h3>
      <SideBySide view={view} otherId={other} />
      <Say workerId={workerId} otherId={other} back={() => setOther(null)} close={close} />
    </>
  )
}

function Find({
  workerId,
  choose,
  close,
}: {
  workerId: string
  choose: (id: string) => void
  close: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const found = useQuery(findPeopleQuery(asked))
  const rows = (found.data?.rows ?? []).filter((row) => row.workerId && row.workerId !== workerId)
  return (
    <div className={css.find}>
      <TextInput
        type="search"
        label={t('joining.find')}
        description={t('joining.findHelp')}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      {asked.length >= 2 && found.data && (
        <ul className={css.found} aria-label={t('joining.results')}>
          {rows.map((row) => (
            <li key={row.personId}>
              <Button variant="default" fullWidth justify="start" onClick={() => choose(row.workerId!)}>
                <span className={css.one}>
                  {row.name} <small>{whereOf(row)}</small>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="quiet small">
        {asked.length >= 2 && found.data && rows.length === 0 ? t('joining.none') : ''}
      </p>
      <Button variant="subtle" size="compact-sm" onClick={close}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}

const whereOf = (row: PersonRow) => [row.villageName, row.birthDate, row.nikMask].filter(Boolean).join(' · ')

interface Line {
  field: string
  mine: string | null
  theirs: string | null
}

function SideBySide({ view, otherId }: { view: PersonView; otherId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const other = useQuery(personQuery(otherId))
  if (other.error) return <ProblemNote error={other.error} />
  const facts = ({ person, sources }: PersonView): [string, string | null][] => [
    ['name', person.name],
    ['nik', person.nikMask],
    ['birthDate', person.birthDate && format.date(person.birthDate)],
    ['sex', person.sex && t(`person.sexes.${person.sex}`)],
    ['mother', person.motherName],
    ['village', person.villageName],
    ['occupation', person.occupation],
    ['protection', t(`people.protection.${person.protection}`)],
    ['lists', sources.map((source) => source.listName).join('; ')],
  ]
  const theirs = new Map(other.data ? facts(other.data) : [])
  const rows: Line[] = facts(view).map(([field, mine]) => ({
    field,
    mine,
    theirs: theirs.get(field) ?? null,
  }))
  const nameOf = (field: string) =>
    field === 'protection'
      ? t('people.protectionLabel')
      : field === 'lists'
        ? t('person.lists')
        : t(`person.field.${field}`)
  const columns: Column<Line>[] = [
    { id: 'field', header: t('joining.field'), names: true, cell: (row) => nameOf(row.field) },
    { id: 'mine', header: t('joining.this'), cell: (row) => row.mine ?? '–' },
    {
      id: 'theirs',
      header: t('joining.other'),
      cell: (row) => (row.mine === row.theirs ? (row.theirs ?? '–') : <strong>{row.theirs ?? '–'}</strong>),
    },
  ]
  return (
    <DataTable caption={t('joining.side')} columns={columns} rows={rows} rowKey={(row) => row.field} cards />
  )
}

interface SayProps {
  workerId: string
  otherId: string
  back: () => void
  close: () => void
}

function Say({ workerId, otherId, back, close }: SayProps) {
  const { t } = useTranslation()
  const reason = useReason()
  const merge = useAct(
    () => `/workers/${workerId}/merge`,
    (said: string) => ({ otherId, reason: said }),
    t('joining.merged'),
    close,
  )
  return (
    <form
      className={css.say}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.enough) merge.mutate(reason.said)
      }}
    >
      {merge.error && <ProblemNote error={merge.error} />}
      <ReasonField
        label={t('joining.reason')}
        description={t('joining.reasonHelp')}
        reason={reason}
        autoFocus
      />
      <div className="row">
        <Button type="submit" loading={merge.isPending} disabled={!reason.enough}>
          {t('joining.mergeDo')}
        </Button>
        <Button variant="default" onClick={back}>
          {t('joining.otherChoice')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
