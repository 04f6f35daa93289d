import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Combobox.css'
import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../../src/platform/day.ts'
import type { ImportView, ListKind, ListsView } from '../../../../src/registry/api.ts'
import { importRuleOf } from '../../../../src/registry/import-rules.ts'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSession } from '../../access/session.ts'
import { groups, useGroupName } from '../../coverage/words.ts'
import { ImportPurpose } from '../../privacy/purposes/import-purpose.tsx'
import { listsQuery, officesQuery } from '../queries.ts'
import css from '../registry.module.css'
import { DropFile } from './drop-file.tsx'
import { KindChoice } from './kind-choice.tsx'
import { Steps } from './steps.tsx'

const route = getRouteApi('/inside/daftar/impor')

export function NewImport() {
  const { t } = useTranslation()
  const { list: listId, kind } = route.useSearch()
  const lists = useQuery(listsQuery)
  const list = lists.data?.find((each) => each.id === listId)
  return (
    <Page title={t('import.title')} lead={<Steps at="choose" />}>
      {lists.isPending ? <Loading rows={6} /> : <Form key={list?.id} list={list} kind={list?.kind ?? kind} />}
    </Page>
  )
}

interface FormProps {
  list: ListsView[number] | undefined
  kind: ListKind | undefined
}

function Form({ list, kind: asked }: FormProps) {
  const { t } = useTranslation()
  const groupName = useGroupName()
  const navigate = useNavigate()
  const client = useQueryClient()
  const session = useSession()
  const rule = importRuleOf(session?.acting?.role ?? '')
  const [kind, setKind] = useState<ListKind | undefined>(
    asked ?? (rule?.kinds.length === 1 ? rule.kinds[0] : undefined),
  )
  const [file, setFile] = useState<File | null>(null)
  const [errors, setErrors] = useState<FieldError[]>([])
  const send = useMutation({
    mutationFn: (form: FormData) => api.upload<ImportView>('/imports', form),
    onSuccess: async (view) => {
      client.setQueryData(['import', view.id], view)
      void client.invalidateQueries({ queryKey: ['lists'] })
      void client.invalidateQueries({ queryKey: ['status'] })
      await navigate({ to: '/daftar/impor/$id', params: { id: view.id } })
    },
  })
  const known = useQuery({ ...officesQuery, enabled: !rule })
  const offices = (known.data ?? []).map((each) => each.name)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const text = (name: string) => String(said.get(name) ?? '').trim()
    const found: FieldError[] = []
    if (!kind) found.push({ field: 'kind', message: t('import.need.kind') })
    if (!rule && text('officeName').length < 2)
      found.push({ field: 'officeName', message: t('import.need.office') })
    if (!text('asOf')) found.push({ field: 'asOf', message: t('import.need.asOf') })
    if (!file) found.push({ field: 'file', message: t('import.need.file') })
    setErrors(found)
    if (found.length > 0 || !kind || !file) return
    const form = new FormData()
    form.set('kind', kind)
    if (!rule) form.set('officeName', text('officeName'))
    form.set('asOf', text('asOf'))
    if (text('listName')) form.set('listName', text('listName'))
    if (kind === 'office-workers' && text('group')) form.set('group', text('group'))
    for (const name of ['purpose', 'basis', 'agreement', 'agreementOn'])
      if (text(name)) form.set(name, text(name))
    // the fields stand before the file, so that the server knows the list when the bytes come
    form.set('file', file)
    send.mutate(form)
  }
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message

  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <ErrorSummary errors={errors} />
      {send.error && <ProblemNote error={send.error} />}
      <KindChoice kinds={rule?.kinds} value={kind} change={setKind} error={errorOf('kind')} />
      <div className={css.fields}>
        {rule ? (
          <TextInput
            label={t('import.office')}
            value={session?.acting?.office || t('import.branch')}
            readOnly
          />
        ) : (
          <Autocomplete
            id="officeName"
            name="officeName"
            label={t('import.office')}
            description={t('import.officeHelp')}
            data={offices}
            defaultValue={list?.office.name ?? ''}
            error={errorOf('officeName')}
            limit={8}
          />
        )}
        <TextInput
          id="asOf"
          name="asOf"
          type="date"
          label={t('import.asOf')}
          description={t('import.asOfHelp')}
          max={dayOf(new Date())}
          error={errorOf('asOf')}
        />
        <TextInput
          name="listName"
          label={t('import.listName')}
          description={t('import.listNameHelp')}
          defaultValue={list?.name ?? ''}
        />
        {kind === 'office-workers' && (
          <NativeSelect
            name="group"
            label={t('import.group')}
            description={t('import.groupHelp')}
            defaultValue={list?.group ?? ''}
            data={[
              ...(rule?.groups ? [] : [{ value: '', label: t('import.groupInFile') }]),
              ...(rule?.groups ?? groups).map((each) => ({ value: each, label: groupName(each) })),
            ]}
          />
        )}
      </div>
      {kind && <ImportPurpose kind={kind} list={list} />}
      <DropFile file={file} change={setFile} error={errorOf('file')} />
      <div>
        <Button type="submit" loading={send.isPending}>
          {t('import.read')}
        </Button>
        <p className="quiet small">{t('import.readHelp')}</p>
      </div>
    </form>
  )
}
