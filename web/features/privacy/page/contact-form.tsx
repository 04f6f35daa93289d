import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivacyView } from '../../../../src/privacy/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../privacy.module.css'
import { privacyQuery } from '../queries.ts'

type Contact = NonNullable<PrivacyView['contact']>
const labels = { officer: 'officer', office: 'office', contact: 'reach', address: 'address' } as const

/** Whom citizens turn to: set by the administrator, shown to all. */
export function ContactForm({ contact, regency }: { contact: Contact | null; regency: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (body: Contact) => api.put<PrivacyView>('/privacy/contact', body),
    onSuccess: (view) => client.setQueryData(privacyQuery(regency).queryKey, view),
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    save.mutate(Object.fromEntries(new FormData(event.currentTarget)) as unknown as Contact)
  }
  return (
    <details>
      <summary>{t('privacy.page.edit')}</summary>
      <form onSubmit={submit} className={css.form}>
        {save.error && <ProblemNote error={save.error} />}
        <div className={css.fields}>
          {(Object.keys(labels) as (keyof Contact)[]).map((name) => (
            <TextInput
              key={name}
              name={name}
              label={t(`privacy.page.${labels[name]}`)}
              defaultValue={contact?.[name] ?? ''}
              required
              withAsterisk={false}
              minLength={name === 'contact' || name === 'address' ? 5 : 2}
              maxLength={200}
            />
          ))}
        </div>
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('privacy.page.save')}
          </Button>
        </div>
      </form>
    </details>
  )
}
