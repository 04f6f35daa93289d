import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdoptedView } from '../../../../src/financing/decrees/api.ts'
import { api, download } from '../../../ui/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { notify } from '../../../ui/notice.tsx'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { AdoptFields } from './adopt-fields.tsx'
import { AdoptFound } from './adopt-found.tsx'
import { oldDecreeIn } from './old-decree.ts'

/** Enters a decree that was signed on paper before: looked at first, then entered whole. */
export function AdoptDecree() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details className="section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('decrees.adopt')}</summary>
      {open && <AdoptForm />}
    </details>
  )
}

function AdoptForm() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(() => crypto.randomUUID())
  const [file, setFile] = useState<File | null>(null)
  const [leaveOut, setLeaveOut] = useState('')
  const [failed, setFailed] = useState<Error | null>(null)
  const [errors, setErrors] = useState<FieldError[]>([])
  const send = useMutation({
    mutationFn: (body: { from: string } & Record<string, unknown>) => {
      if (body.from !== 'annex') return api.post<AdoptedView>('/financing/decrees/adopt', body)
      return api.upload<AdoptedView>('/financing/decrees/adopt/annex', annexForm(body, file!))
    },
    onSuccess: async ({ applied }) => {
      if (!applied) return
      notify(t('decrees.adopted'))
      await client.invalidateQueries({ queryKey: ['financing'] })
      await navigate({ to: '/anggaran/sk/$id', params: { id } })
    },
  })
  const found = send.data && !send.data.applied ? send.data : undefined
  const ready = found !== undefined && found.faulty === 0 && found.people > 0

  /** As the form says it now, or nothing where it does not say all yet. */
  function said(form: HTMLFormElement) {
    const { body, missing } = oldDecreeIn(filled(form), file)
    setErrors(missing.map(({ field, word }) => ({ field, message: t(`decrees.${word}`) })))
    return missing.length > 0 ? undefined : { ...body, ...(leaveOut.trim() && { leaveOut }), id }
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = said(event.currentTarget)
    if (body) send.mutate({ ...body, apply: ready })
  }
  function faultsFile(form: HTMLFormElement | null) {
    const body = form && file && said(form)
    if (body)
      download(
        '/financing/decrees/adopt/annex/faults',
        'baris-lampiran-belum-tercatat.xlsx',
        annexForm(body, file),
      ).catch(setFailed)
  }
  return (
    <form
      ref={form}
      onSubmit={submit}
      // What was looked at is of the fields as they were then; the reason for leaving rows out comes after.
      onChange={(event) => event.target.name !== 'leaveOut' && send.reset()}
      noValidate
      className={css.form}
    >
      <p className={css.wide}>{t('decrees.adoptLead')}</p>
      <FormFaults errors={errors} error={send.error ?? failed} />
      <AdoptFields
        errorOf={(field) => errors.find((one) => one.field === field)?.message}
        file={file}
        onFile={(chosen) => {
          setFile(chosen)
          send.reset()
        }}
      />
      {found && (
        <AdoptFound
          found={found}
          leaveOut={leaveOut}
          onLeaveOut={setLeaveOut}
          onFile={() => faultsFile(form.current)}
        />
      )}
      <div className={css.wide}>
        <Button type="submit" loading={send.isPending}>
          {t(ready ? 'decrees.adoptNow' : 'decrees.adoptLook')}
        </Button>
      </div>
    </form>
  )
}

/** The field stands before the file, as the server reads it when the file begins. */
function annexForm(body: object, file: File): FormData {
  const form = new FormData()
  form.append('decree', JSON.stringify(body))
  form.append('file', file)
  return form
}
