import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../../src/coverage/api.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { findPeopleQuery } from '../coverage/people/queries.ts'
import css from './report/report.module.css'

interface FindProps {
  label: string
  help?: string
  id?: string
  error?: string | undefined
  choose: (person: PersonRow) => void
}

/** Looks for somebody of the lists within one's own reach, by name or NIK. */
export function FindPerson({ label, help, id, error, choose }: FindProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 250)
  const found = useQuery({ ...findPeopleQuery(asked), placeholderData: keepPreviousData })
  const about = usePersonWords()
  const ready = text.trim().length >= 2 && asked.length >= 2
  const rows = ready ? (found.data?.rows ?? []) : []
  return (
    <>
      <TextInput
        type="search"
        className={css.wide}
        {...(id && { id })}
        label={label}
        description={help}
        error={error}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter looks; it does not send the form around it.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {found.error && <ProblemNote error={found.error} />}
      <p role="status" className={rows.length > 0 || !ready ? 'heard' : 'quiet'}>
        {ready && (found.isFetching ? t('common.loading') : t('claims.foundCount', { count: rows.length }))}
      </p>
      {rows.length > 0 && (
        <ul className={css.found} aria-label={t('claims.foundPeople')}>
          {rows.map((row) => (
            <li key={row.personId}>
              <button type="button" onClick={() => choose(row)}>
                <strong>{row.name}</strong>
                <span className="quiet small" style={{ display: 'block' }}>
                  {about(row)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What tells one person from another of the same name. */
export function usePersonWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({
    birthDate,
    villageName,
    nikMask,
  }: Pick<PersonRow, 'birthDate' | 'villageName' | 'nikMask'>): string =>
    [
      birthDate && t('registration.born', { day: format.shortDate(birthDate) }),
      villageName,
      nikMask ?? t('people.noNik'),
    ]
      .filter(Boolean)
      .join(' · ')
}
