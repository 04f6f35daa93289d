import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Page } from '../../../ui/page.tsx'
import type { List } from './holder.ts'
import css from './phone.module.css'
import type { Phone } from './phone.ts'
import type { Item } from './queue.ts'

type Row = List['rows'][number]
const plain = (text: string) => text.toLocaleLowerCase('id')

/** Whom to go to, as the server said when it was last reached, with what was found since. */
export function DayList({ phone, list }: { phone: Phone; list: List }) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const asked = plain(useDeferredValue(q.trim()))
  const rows = list.rows.filter(({ name, code }) => plain(name).includes(asked) || plain(code) === asked)
  const found = new Map(phone.items.flatMap((item) => (item.kind === 'visit' ? [[item.member, item]] : [])))
  if (list.rows.length === 0)
    return (
      <Page title={t('phone.list')}>
        <Empty title={t('visits.nobody')} />
      </Page>
    )
  return (
    <Page title={t('phone.list')} lead={<p>{t('visits.todayLead')}</p>}>
      <TextInput
        label={t('visits.find')}
        value={q}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {list.total > list.rows.length && (
        <p className="quiet">{t('phone.more', { shown: list.rows.length, total: list.total })}</p>
      )}
      {rows.length === 0 && <p>{t('phone.nobodyFound')}</p>}
      <ul className={css.people}>
        {rows.map((row) => (
          <Somebody key={row.id} row={row} note={found.get(row.id)} />
        ))}
      </ul>
    </Page>
  )
}

function Somebody({ row, note }: { row: Row; note: Item | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, name, rt, village, code, path, outcome, nextOn } = row
  const where = [rt ? t('visits.rt', { rt }) : t('visits.noRt'), village, code]
  const before = [
    t(`paths.path.${path}`),
    t(`visits.outcome.${outcome || 'none'}`),
    nextOn && t('visits.again', { day: format.shortDate(nextOn) }),
  ]
  return (
    <li>
      <Link to="/desa" search={{ orang: id }}>
        {name}
      </Link>
      <span className={css.about}>{where.filter(Boolean).join(' · ')}</span>
      <span className={css.about}>{before.filter(Boolean).join(' · ')}</span>
      {note?.kind === 'visit' && (
        <strong className={note.state === 'refused' ? css.bad : undefined}>
          {t(`visits.outcome.${note.body.outcome}`)}: {t(`phone.state.${note.state}`)}
        </strong>
      )}
    </li>
  )
}
