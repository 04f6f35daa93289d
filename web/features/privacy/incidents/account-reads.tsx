import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadsView } from '../../../../src/privacy/api.ts'
import { api } from '../../../ui/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Link } from '../../../ui/links.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { asMoment } from '../moments.ts'
import css from '../privacy.module.css'

/** How many people, and who, an account was shown between two moments. */
export function AccountReads() {
  const { t } = useTranslation()
  const count = useMutation({
    mutationFn: (body: { account: string; from: string; to: string }) =>
      api.post<ReadsView>('/incidents/reads', body),
    gcTime: 0,
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const [from, to] = [asMoment(text('readFrom')), asMoment(text('readTo'))]
    if (text('account') && from && to) count.mutate({ account: text('account'), from, to })
  }
  const found = count.data
  return (
    <section className="section" aria-labelledby="bacaan">
      <h2 id="bacaan">{t('privacy.incidents.reads')}</h2>
      <p className="quiet small">{t('privacy.incidents.readsLead')}</p>
      <form onSubmit={submit} className={css.fields} autoComplete="off">
        <TextInput name="account" label={t('privacy.incidents.account')} required withAsterisk={false} />
        <TextInput
          name="readFrom"
          type="datetime-local"
          label={t('privacy.incidents.readFrom')}
          required
          withAsterisk={false}
        />
        <TextInput
          name="readTo"
          type="datetime-local"
          label={t('privacy.incidents.readTo')}
          required
          withAsterisk={false}
        />
        <Button type="submit" variant="default" loading={count.isPending} style={{ alignSelf: 'end' }}>
          {t('privacy.incidents.count')}
        </Button>
      </form>
      {count.error && <ProblemNote error={count.error} />}
      {found && (
        <div role="status">
          <p>
            <strong>{t('privacy.incidents.readCount', { count: found.persons })}</strong>{' '}
            {t('privacy.incidents.readActs', { acts: found.acts })}
          </p>
          {found.wholesale.length > 0 && (
            <p>{t('privacy.incidents.wholesale', { count: found.wholesale.length })}</p>
          )}
          {found.people.length > 0 && (
            <details>
              <summary>{t('privacy.incidents.whose')}</summary>
              <DataTable
                caption={t('privacy.incidents.whose')}
                rows={found.people}
                rowKey={(row) => row.personId}
                columns={[
                  {
                    id: 'name',
                    header: t('privacy.incidents.name'),
                    names: true,
                    cell: (row) => (
                      <Link to="/orang/$id" params={{ id: row.personId }}>
                        {row.name}
                      </Link>
                    ),
                  },
                  {
                    id: 'village',
                    header: t('privacy.incidents.village'),
                    cell: (row) => row.villageName ?? '–',
                  },
                ]}
              />
            </details>
          )}
        </div>
      )}
    </section>
  )
}
