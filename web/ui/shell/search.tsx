import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPeopleQuery } from '../../features/coverage/people/queries.ts'
import { Protection } from '../protection.tsx'
import css from './search.module.css'

/** Reaches any person from anywhere: "/" to come here, a name or a NIK, Enter. */
export function Search() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useQuery({ ...findPeopleQuery(asked), placeholderData: keepPreviousData })
  useHotkeys([['/', () => input.current?.focus()]])

  const ready = asked.length >= 2
  const rows = ready ? (found.data?.rows ?? []) : []

  function open(id: string) {
    setText('')
    combobox.closeDropdown()
    input.current?.blur()
    void navigate({ to: '/orang/$id', params: { id } })
  }

  return (
    <search className={css.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={open}
        shadow="md"
        position="bottom-start"
        withinPortal={false}
      >
        <Combobox.Target>
          <TextInput
            ref={input}
            value={text}
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            autoComplete="off"
            spellCheck={false}
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={found.isFetching ? <Loader size={16} /> : <kbd className={css.key}>/</kbd>}
            onChange={(event) => {
              setText(event.currentTarget.value)
              combobox.openDropdown()
              combobox.selectFirstOption()
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('')
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!ready} className={css.dropdown}>
          <Combobox.Options aria-label={t('search.results')}>
            {rows.map((row) => (
              <Combobox.Option key={row.personId} value={row.personId} className={css.option}>
                <span className={css.name}>{row.name}</span>
                <Protection state={row.protection} />
                <span className={css.where}>
                  {[row.villageName, row.districtName].filter(Boolean).join(', ')} {row.nikMask}
                </span>
              </Combobox.Option>
            ))}
            {rows.length === 0 && (
              <Combobox.Empty>{found.isFetching ? t('common.loading') : t('search.none')}</Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <span role="status" className="heard">
        {ready && found.data ? t('search.count', { count: found.data.total }) : ''}
      </span>
    </search>
  )
}
