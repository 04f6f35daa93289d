import { Loader } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPeopleQuery } from '../../features/coverage/people/queries.ts'
import { Icon } from '../icon.tsx'
import { Link } from '../links.tsx'
import { Protection } from '../protection.tsx'
import css from './search.module.css'

const optionId = (at: number) => `ditemukan-${at}`

/** Reaches any person from anywhere: "/" to come here, a name or a NIK, Enter. */
export function Search() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(false)
  const [asked] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({ ...findPeopleQuery(asked), placeholderData: keepPreviousData })
  useHotkeys([['/', () => input.current?.focus()]])

  const ready = text.trim().length >= 2 && asked.length >= 2
  const shown = open && ready
  const rows = ready ? (found.data?.rows ?? []) : []
  // what is shown may still be the answer to fewer letters; Enter waits for the one that was asked
  const settled = !found.isPlaceholderData && text.trim() === asked

  // Enter pressed before the answer is kept until it comes
  useEffect(() => {
    if (!entered || !settled || found.isFetching) return
    setEntered(false)
    choose(rows[at]?.personId)
  })

  function choose(id: string | undefined) {
    if (!id) return
    setText('')
    setOpen(false)
    input.current?.blur()
    void navigate({ to: '/orang/$id', params: { id } })
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      if (!text) input.current?.blur()
      setText('')
      setOpen(false)
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && rows.length > 0) {
      event.preventDefault()
      setOpen(true)
      setAt((at + step + rows.length) % rows.length)
    }
    if (event.key === 'Enter' && open && text.trim().length >= 2) setEntered(true)
  }

  return (
    <search className={css.search}>
      <span className={css.field}>
        <Icon name="search" size={18} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={shown}
          aria-controls="ditemukan"
          aria-autocomplete="list"
          aria-activedescendant={shown && rows[at] ? optionId(at) : undefined}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setOpen(true)
            setAt(0)
            setEntered(false)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false)
            setEntered(false)
          }}
          onKeyDown={press}
        />
        {found.isFetching ? <Loader size={16} /> : <kbd className={css.key}>/</kbd>}
      </span>
      <div
        id="ditemukan"
        role="listbox"
        aria-label={t('search.results')}
        className={css.list}
        hidden={!shown}
      >
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
          <div
            key={row.personId}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.option}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(row.personId)}
          >
            <span className={css.name}>{row.name}</span>
            <Protection state={row.protection} />
            <span className={css.where}>
              {[row.villageName, row.districtName].filter(Boolean).join(', ')} {row.nikMask}
            </span>
          </div>
        ))}
      </div>
      {shown && rows.length === 0 && (
        <p className={`${css.list} ${css.none}`}>
          {found.isFetching || !settled ? (
            t('common.loading')
          ) : (
            <>
              {t('search.none')}{' '}
              <Link
                to="/orang/daftarkan"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  setText('')
                  setOpen(false)
                }}
              >
                {t('search.register')}
              </Link>
            </>
          )}
        </p>
      )}
      <span role="status" className="heard">
        {shown && found.data ? t('search.count', { count: found.data.total }) : ''}
      </span>
    </search>
  )
}
