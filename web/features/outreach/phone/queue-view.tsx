import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/empty.tsx'
import { Page } from '../../../ui/page.tsx'
import { Note } from './note.tsx'
import css from './phone.module.css'
import { type Phone, remove } from './phone.ts'

/** What was written down on this phone: what is to be mended first, then what waits, then what the server has. */
export function Queue({ phone: { items, unreadable } }: { phone: Phone }) {
  const { t } = useTranslation()
  const sent = items.filter(({ state }) => state === 'sent')
  return (
    <Page title={t('phone.queue')}>
      <p>
        <Link to="/desa" search={{}}>
          ← {t('phone.back')}
        </Link>
      </p>
      {unreadable.length > 0 && (
        <div role="alert">
          <p>{t('phone.unreadable', { count: unreadable.length })}</p>
          <Button variant="default" onClick={() => void remove(unreadable)}>
            {t('phone.drop')}
          </Button>
        </div>
      )}
      {items.length === 0 && <Empty title={t('phone.empty')} next={t('phone.emptyNext')} />}
      {(['refused', 'waiting', 'sent'] as const).map((state) => {
        const of = items.filter((item) => item.state === state)
        return (
          of.length > 0 && (
            <section key={state} className="section">
              <h2>
                {t(`phone.group.${state}`)} ({of.length})
              </h2>
              <ul className={css.people}>
                {of.map((item) => (
                  <Note key={item.id} item={item} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {sent.length > 0 && (
        <Button variant="default" onClick={() => void remove(sent.map(({ id }) => id))}>
          {t('phone.clear')}
        </Button>
      )}
    </Page>
  )
}
