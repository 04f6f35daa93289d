import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiffView } from '../../../../src/law/api.ts'
import { api } from '../../../ui/api.ts'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ChangeForm } from './change-form.tsx'
import { ChangeResult } from './change-result.tsx'
import type { Compared } from './compared.ts'

/** Who pays more and who less when the law changes, over the lists that are loaded. */
export function ChangeOfLaw() {
  const { t, i18n } = useTranslation()
  const compare = useMutation({
    mutationFn: (asked: Compared) => api.post<DiffView>('/law/diff', asked),
  })
  // the answer carries words of the law in the language it was asked in
  const { data, variables, mutate } = compare
  const asked = useRef(i18n.language)
  useEffect(() => {
    if (data && variables && asked.current !== i18n.language) mutate(variables)
    asked.current = i18n.language
  }, [i18n.language, data, variables, mutate])

  return (
    <Page
      title={t('hukum.change.title')}
      lead={
        <>
          <p>{t('hukum.change.lead')}</p>
          <p className="on-screen">
            <Link to="/hukum">{t('hukum.back')}</Link>
          </p>
        </>
      }
    >
      <ChangeForm busy={compare.isPending} ask={(compared) => compare.mutate(compared)} />
      {compare.error && <ProblemNote error={compare.error} />}
      {data && <ChangeResult found={data} />}
    </Page>
  )
}
