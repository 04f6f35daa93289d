import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../../src/platform/day.ts'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Said, VisitFields } from '../visits/visit-fields.tsx'
import type { List } from './holder.ts'
import { type Phone, write } from './phone.ts'

/** What was found at a door: kept on the phone first, or a refused one mended under the id it had. */
export function VisitOffline({ phone, list }: { phone: Phone; list: List }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { orang, catatan } = useSearch({ from: '/desa' })
  const [busy, setBusy] = useState(false)
  const row = list.rows.find(({ id }) => id === orang)
  const refused = phone.items.find((item) => item.id === catatan && item.state === 'refused')
  const old = refused?.kind === 'visit' ? refused : undefined
  const name = row?.name ?? old?.name
  const today = dayOf(new Date(Date.now() - (phone.holder?.ahead ?? 0)))

  async function save(body: Said) {
    setBusy(true)
    await write({
      id: old?.id ?? crypto.randomUUID(),
      kind: 'visit',
      member: orang!,
      name: name!,
      body,
      writtenAt: old?.writtenAt ?? new Date().toISOString(),
      state: 'waiting',
      tries: 0,
    })
    notify(t('phone.kept'))
    await navigate({ to: '/desa', search: {} })
  }
  return (
    <Page
      title={name ?? t('phone.list')}
      lead={row && <p>{[row.village, row.code, t(`paths.path.${row.path}`)].filter(Boolean).join(' · ')}</p>}
    >
      <p>
        <Link to="/desa" search={{}}>
          ← {t('phone.back')}
        </Link>
      </p>
      {name ? (
        <VisitFields
          today={today}
          start={old?.body}
          faults={old?.why?.visit ?? []}
          busy={busy}
          save={(said) => void save(said)}
        />
      ) : (
        <p>{t('phone.gone')}</p>
      )}
    </Page>
  )
}
