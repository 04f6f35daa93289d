import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../ui/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ButtonLink } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { notifyProblem } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProblemNote, useProblemWords } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { Definition } from '../definition.tsx'
import { useFigure } from '../queries.ts'
import { Filters } from './filters.tsx'
import css from './people.module.css'
import { PeopleTable } from './people-table.tsx'
import { usePlace } from './place.ts'
import { peopleQuery } from './queries.ts'
import { type PeopleSearch, pageSize, toQuery } from './search.ts'

const route = getRouteApi('/inside/orang')

/** The people behind a figure, by filters that stand in the address and words that do not. */
export function People() {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useProblemWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const id = search.figure ?? 'universe'
  const figure = useFigure(id)
  const query = toQuery(search, asked.length >= 2 ? asked : '')
  const people = useQuery({ ...peopleQuery(query), placeholderData: keepPreviousData })
  const keep = useMutation({
    mutationFn: () => download('/people/export', 'semesta.xlsx', query),
    onError: (error) => notifyProblem(words(error)),
  })

  const change = (part: PeopleSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), resetScroll: false })
  const filtered = Boolean(
    search.district || search.village || search.segment || search.group || search.protection || text,
  )
  const clear = () => {
    setText('')
    void navigate({ search: { figure: search.figure, asOf: search.asOf } })
  }
  const { data } = people
  const { page: _, sort: _by, down: _down, ...filter } = search
  const name = figure?.name ?? t('people.title')
  const place = usePlace(search)
  const title = place ? t('people.titleAt', { name, place }) : name

  return (
    <Page
      title={title}
      heading={
        <>
          {title} <Definition id={id} />
        </>
      }
      lead={<p>{figure?.definition}</p>}
      aside={
        <div className="row">
          <ButtonLink to="/orang/daftarkan" variant="default" leftSection={<Icon name="plus" size={18} />}>
            {t('registration.linkNew')}
          </ButtonLink>
          <May right="people.export">
            <Button
              variant="default"
              leftSection={<Icon name="download" size={18} />}
              loading={keep.isPending}
              disabled={!data?.total}
              onClick={() => keep.mutate()}
            >
              {t('people.export')}
            </Button>
          </May>
          <May right="exports.ask">
            <ButtonLink to="/ekspor" search={{ ...filter, figure: id }} variant="subtle">
              {t('people.fullNik')}
            </ButtonLink>
          </May>
        </div>
      }
    >
      <div className={css.controls}>
        <TextInput
          type="search"
          className={css.q}
          label={t('people.search')}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          leftSection={<Icon name="search" size={18} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            if (search.page) change({})
          }}
        />
        <Filters search={search} change={change} />
      </div>
      <div className={css.results}>
        <div className={css.count}>
          <p role="status" className={css.total}>
            {data &&
              t('people.count', { count: data.total, formatted: format.number(data.total) }) +
                (data.asOf ? ` ${t('people.asOf', { day: format.date(data.asOf) })}` : '')}
          </p>
          {filtered && (
            <Button variant="subtle" size="compact-sm" onClick={clear}>
              {t('people.clear')}
            </Button>
          )}
        </div>
        {people.error ? (
          <ProblemNote error={people.error} onRetry={() => void people.refetch()} />
        ) : !data ? (
          <Loading rows={8} />
        ) : data.total === 0 ? (
          <Empty title={t('people.none')} next={filtered ? t('people.noneFiltered') : t('people.noneHere')}>
            <div className="row">
              {filtered && (
                <Button variant="default" onClick={clear}>
                  {t('people.clear')}
                </Button>
              )}
              {text && <ButtonLink to="/orang/daftarkan">{t('registration.link')}</ButtonLink>}
            </div>
          </Empty>
        ) : (
          <>
            <PeopleTable
              rows={data.rows}
              dimmed={people.isPlaceholderData}
              sorting={{
                by: search.sort ?? 'name',
                descending: search.down ?? false,
                change: (by, descending) =>
                  change({ sort: by as PeopleSearch['sort'], down: descending || undefined }),
              }}
            />
            <Pager
              page={search.page ?? 0}
              pages={Math.ceil(data.total / pageSize)}
              change={(page) => change({ page: page || undefined })}
            />
          </>
        )}
      </div>
    </Page>
  )
}
