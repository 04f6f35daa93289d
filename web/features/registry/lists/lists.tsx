import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListsView } from '../../../../src/registry/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ButtonLink, Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { Purposes } from '../../privacy/purposes/purposes.tsx'
import { ImportState } from '../import-state.tsx'
import { Offices } from '../offices/offices.tsx'
import { listKinds, listsQuery } from '../queries.ts'
import css from '../registry.module.css'

type List = ListsView[number]

/** Every list an office sends: what stands now, what came before, and the way to send the next. */
export function Lists() {
  const { t } = useTranslation()
  const lists = useQuery(listsQuery)
  const add = (
    <ButtonLink to="/daftar/impor" leftSection={<Icon name="file-import" size={18} />}>
      {t('lists.add')}
    </ButtonLink>
  )
  return (
    <Page title={t('lists.title')} lead={<p>{t('lists.lead')}</p>} aside={add}>
      {lists.error ? (
        <ProblemNote error={lists.error} onRetry={() => void lists.refetch()} />
      ) : !lists.data ? (
        <Loading rows={8} />
      ) : lists.data.length === 0 ? (
        <Empty title={t('lists.none')} next={t('lists.noneNext')}>
          {add}
        </Empty>
      ) : (
        [...listKinds, 'registration' as const, 'correction' as const, 'reported-deaths' as const]
          .map((kind) => ({ kind, lists: lists.data.filter((list) => list.kind === kind) }))
          .filter((each) => each.lists.length > 0)
          .map((each) => (
            <section key={each.kind} className="section" aria-labelledby={each.kind}>
              <div className="section-head">
                <div>
                  <h2 id={each.kind}>{t(`import.kind.${each.kind}.name`)}</h2>
                  <p className="quiet small">{t('lists.count', { count: each.lists.length })}</p>
                </div>
              </div>
              <KindTable lists={each.lists} caption={t(`import.kind.${each.kind}.name`)} />
            </section>
          ))
      )}
      <May right="offices.add">
        <Offices />
      </May>
      <Purposes />
    </Page>
  )
}

function KindTable({ lists, caption }: { lists: List[]; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const current = (list: List) => list.imports.find((each) => each.current)
  const columns: Column<List>[] = [
    {
      id: 'name',
      header: t('lists.list'),
      names: true,
      cell: (list) => (
        <>
          {list.name}
          {list.name !== list.office.name && <span className={css.sub}>{list.office.name}</span>}
        </>
      ),
    },
    {
      id: 'asOf',
      width: '15%',
      header: t('lists.asOf'),
      cell: (list) => {
        const now = current(list)
        return now ? format.shortDate(now.asOf) : <span className="quiet">{t('lists.nothing')}</span>
      },
    },
    {
      id: 'rows',
      width: '10%',
      header: t('lists.rows'),
      number: true,
      // People registered one by one: every day's counts.
      cell: (list) =>
        number(
          list.kind === 'registration' || list.kind === 'correction' || list.kind === 'reported-deaths'
            ? list.imports.reduce((sum, each) => sum + (each.current ? (each.rows ?? 0) : 0), 0)
            : current(list)?.rows,
        ),
    },
    {
      id: 'warnings',
      width: '14%',
      header: t('lists.warnings'),
      number: true,
      cell: (list) => number(current(list)?.withWarnings),
    },
    {
      id: 'history',
      width: '17%',
      header: t('lists.history'),
      cell: (list) => <History list={list} />,
    },
    {
      id: 'next',
      width: '10%',
      header: t('lists.next'),
      cell: (list) =>
        list.kind === 'registration' ? (
          <Link to="/orang/daftarkan">{t('registration.linkNew')}</Link>
        ) : list.kind === 'correction' ? (
          <Link to="/permintaan-data">{t('nav.requests')}</Link>
        ) : list.kind === 'reported-deaths' ? (
          <Link to="/klaim/peristiwa">{t('claims.eventsTitle')}</Link>
        ) : (
          <Link
            to="/daftar/impor"
            search={{ list: list.id }}
            aria-label={t('lists.replaceOne', { name: list.name })}
          >
            {t('lists.replace')}
          </Link>
        ),
    },
  ]
  const number = (value: number | null | undefined) => (value == null ? '' : format.number(value))
  return <DataTable caption={caption} columns={columns} rows={lists} rowKey={(list) => list.id} cards />
}

function History({ list }: { list: List }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (list.imports.length === 0) return ''
  return (
    <details className={css.history}>
      <summary>{t('lists.imports', { count: list.imports.length })}</summary>
      <ul className="stack" style={{ margin: '0.5rem 0', padding: 0, listStyle: 'none' }}>
        {list.imports.map((each) => (
          <li key={each.id}>
            <Link to="/daftar/impor/$id" params={{ id: each.id }}>
              {each.fileName}
            </Link>
            <span className={css.sub}>
              {t('lists.importLine', { day: format.shortDate(each.asOf), by: each.createdBy })}
            </span>
            <ImportState status={each.status} />
          </li>
        ))}
      </ul>
    </details>
  )
}
