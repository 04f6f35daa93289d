import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './audit.module.css'
import type { AuditSearch } from './search.ts'
import { useAuditWords } from './words.ts'

interface FiltersProps {
  search: AuditSearch
  actions: string[]
  change: (search: AuditSearch) => void
}

/** Sent as a whole: each look at the audit is itself written down, so none is made while one types. */
export function Filters({ search, actions, change }: FiltersProps) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const known = search.action && !actions.includes(search.action) ? [search.action, ...actions] : actions
  const choices = known
    .map((value) => ({ value, label: words.action(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <form
      key={JSON.stringify(search)}
      className={css.filters}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const said = (name: string) => String(form.get(name) ?? '').trim() || undefined
        change({
          from: said('from'),
          to: said('to'),
          actor: said('actor'),
          action: said('action'),
          subject: said('subject'),
        })
      }}
    >
      <TextInput type="date" name="from" label={t('auditLog.from')} defaultValue={search.from} />
      <TextInput type="date" name="to" label={t('auditLog.to')} defaultValue={search.to} />
      <TextInput name="actor" label={t('auditLog.actor')} defaultValue={search.actor} autoComplete="off" />
      <NativeSelect
        name="action"
        label={t('auditLog.act')}
        defaultValue={search.action ?? ''}
        data={[{ value: '', label: t('auditLog.anyAct') }, ...choices]}
      />
      <TextInput
        name="subject"
        label={t('auditLog.subject')}
        defaultValue={search.subject}
        autoComplete="off"
      />
      <div className={css.buttons}>
        <Button type="submit">{t('auditLog.search')}</Button>
        {Object.values(search).some(Boolean) && (
          <Button variant="default" onClick={() => change({})}>
            {t('auditLog.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
