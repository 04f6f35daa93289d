import { FileInput, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listsQuery } from '../../registry/queries.ts'
import css from '../financing.module.css'
import { budgetQuery } from '../queries.ts'
import { groups } from '../words.ts'
import { thisYear } from '../year.tsx'
import { sourceField } from './old-decree.ts'

const origins = ['members', 'list', 'annex'] as const
type Origin = (typeof origins)[number]
interface Fields {
  errorOf: (field: string) => string | undefined
  file: File | null
  onFile: (file: File | null) => void
}

/** What the paper says: number, day, months, who pays whom, and whom it names. */
export function AdoptFields({ errorOf, file, onFile }: Fields) {
  const { t } = useTranslation()
  const [from, setFrom] = useState<Origin>('members')
  return (
    <>
      <TextInput
        name="number"
        id="old-number"
        label={t('decrees.number')}
        maxLength={100}
        autoComplete="off"
        error={errorOf('old-number')}
      />
      <TextInput
        name="signedOn"
        id="old-signedOn"
        type="date"
        label={t('decrees.signedOn')}
        error={errorOf('old-signedOn')}
      />
      <TextInput
        className={css.wide}
        name="title"
        id="old-title"
        label={t('decrees.about')}
        maxLength={300}
        autoComplete="off"
        error={errorOf('old-title')}
      />
      <TextInput
        name="fromMonth"
        id="old-from"
        type="month"
        label={t('decrees.fromMonth')}
        error={errorOf('old-from')}
      />
      <TextInput name="lastMonth" type="month" label={t('decrees.untilMonth')} />
      <Sources error={errorOf(sourceField(groups[0]!))} />
      <NativeSelect
        name="from"
        label={t('decrees.adoptFrom')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value as Origin)}
        data={origins.map((origin) => ({ value: origin, label: t(`decrees.adoptFromOf.${origin}`) }))}
      />
      {from === 'list' && <Lists />}
      {from === 'annex' && (
        <FileInput
          id="old-file"
          label={t('decrees.adoptFile')}
          description={t('decrees.adoptFileHelp')}
          value={file}
          onChange={onFile}
          accept=".xlsx,.ods,.csv"
          error={errorOf('old-file')}
        />
      )}
      <TextInput
        className={css.wide}
        name="reason"
        id="old-reason"
        label={t('decrees.adoptReason')}
        maxLength={500}
        autoComplete="off"
        error={errorOf('old-reason')}
      />
    </>
  )
}

/** Which source pays which group; those of this year stand in every year's budget. */
function Sources({ error }: { error: string | undefined }) {
  const { t } = useTranslation()
  const year = thisYear()
  const sources = (useQuery(budgetQuery(year)).data?.sources ?? []).filter(({ closed }) => !closed)
  const data = [
    { value: '', label: t('decrees.adoptGroupNone') },
    ...sources.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <fieldset className={`${css.wide} ${css.part}`}>
      <legend>{t('decrees.adoptSources')}</legend>
      <div className={css.form}>
        {groups.map((group, at) => (
          <NativeSelect
            key={group}
            name={sourceField(group)}
            id={sourceField(group)}
            label={t(`group.${group}`)}
            data={data}
            error={at === 0 && error}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Lists() {
  const { t } = useTranslation()
  const lists = useQuery(listsQuery).data ?? []
  return (
    <NativeSelect
      name="listId"
      label={t('decrees.list')}
      data={lists.map((list) => ({ value: list.id, label: `${list.office.name}: ${list.name}` }))}
    />
  )
}
