import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../../src/financing/plan/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { notify } from '../../../ui/notice.tsx'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'

/** Makes a draft decree of everybody picked; or leads to the one that was made. */
export function DraftDecree({ plan }: { plan: PlanView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const [short, setShort] = useState(false)
  const draft = useMutation({
    mutationFn: (title: string) =>
      api.post<{ added: number }>(`/financing/plans/${plan.id}/decree`, { id, title }),
    onSuccess: async ({ added }) => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      notify(t('plans.drafted', { added: format.number(added) }))
      await navigate({ to: '/anggaran/sk/$id', params: { id } })
    },
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { decree = '' } = filled(event.currentTarget)
    setShort(decree.length < 5)
    if (decree.length >= 5) draft.mutate(decree)
  }
  return (
    <>
      {plan.decreeId && (
        <p>
          {t('plans.draftedAlready')}{' '}
          <Link to="/anggaran/sk/$id" params={{ id: plan.decreeId }}>
            {t('plans.toDecree')}
          </Link>
        </p>
      )}
      {plan.picked !== 0 && (
        <details className="section">
          <summary>{t('plans.draft')}</summary>
          <form onSubmit={submit} noValidate className={css.form}>
            <FormFaults
              errors={short ? [{ field: 'decree', message: t('decrees.needAbout') }] : []}
              error={draft.error}
            />
            <TextInput
              className={css.wide}
              name="decree"
              id="decree"
              label={t('decrees.about')}
              description={t('plans.draftHelp')}
              maxLength={300}
              autoComplete="off"
              error={short ? t('decrees.needAbout') : undefined}
            />
            <div className={css.wide}>
              <Button type="submit" loading={draft.isPending}>
                {t('plans.draft')}
              </Button>
            </div>
          </form>
        </details>
      )}
    </>
  )
}
