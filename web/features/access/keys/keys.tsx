import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeKey } from '../../../../src/access/api-keys/api.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../accounts/accounts.module.css'
import { May } from '../may.tsx'
import { AddKey } from './add-key.tsx'
import { OneKey } from './one-key.tsx'
import { keysQuery } from './queries.ts'
import { ShownKey } from './shown-key.tsx'

/** By which keys other programs enter, for what, and until when. */
export function Keys() {
  const { t } = useTranslation()
  const keys = useQuery(keysQuery)
  const [made, setMade] = useState<MadeKey | null>(null)
  return (
    <Page title={t('keys.title')} lead={<p>{t('keys.lead')}</p>}>
      {keys.error ? (
        <ProblemNote error={keys.error} onRetry={() => void keys.refetch()} />
      ) : !keys.data ? (
        <Loading rows={4} />
      ) : (
        <>
          <May right="accounts.manage">
            <AddKey grants={keys.data.grants} made={setMade} />
          </May>
          {keys.data.keys.length === 0 && <p className="quiet">{t('keys.none')}</p>}
          <ul className={css.accounts}>
            {keys.data.keys.map((one) => (
              <OneKey key={one.id} one={one} />
            ))}
          </ul>
        </>
      )}
      <ShownKey made={made} close={() => setMade(null)} />
    </Page>
  )
}
