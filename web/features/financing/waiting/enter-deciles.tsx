import { Button, FileInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnteredDecilesView } from '../../../../src/financing/deciles/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { filled } from '../filled.ts'
import css from '../financing.module.css'

/** A newer file of deciles: looked at first, then entered. */
export function EnterDeciles() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const send = useMutation({
    mutationFn: (said: object) => {
      const form = new FormData()
      // The field stands before the file, as the server reads it when the file begins.
      form.append('deciles', JSON.stringify(said))
      form.append('file', file!)
      return api.upload<EnteredDecilesView>('/financing/deciles', form)
    },
    onSuccess: async ({ applied }) => {
      if (!applied) return
      notify(t('deciles.enteredNow'))
      await client.invalidateQueries({ queryKey: ['financing'] })
    },
  })
  const found = send.data
  const looked = found !== undefined && !found.applied
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { source = '', asOf = '' } = filled(event.currentTarget)
    const whole = source.length >= 3 && asOf !== '' && file !== null
    setMissing(!whole)
    if (whole) send.mutate({ source, asOf, apply: looked, leaveOut: looked })
  }
  return (
    <form onSubmit={submit} onChange={() => send.reset()} noValidate className={css.form}>
      {send.error && <ProblemNote error={send.error} />}
      {missing && <p role="alert">{t('deciles.missing')}</p>}
      <TextInput
        name="source"
        label={t('deciles.source')}
        description={t('deciles.sourceHelp')}
        maxLength={100}
      />
      <TextInput name="asOf" type="date" label={t('deciles.asOf')} />
      <FileInput
        className={css.wide}
        label={t('deciles.file')}
        description={t('deciles.fileHelp')}
        value={file}
        accept=".xlsx,.ods,.csv"
        onChange={(chosen) => {
          setFile(chosen)
          send.reset()
        }}
      />
      {found && (
        <div role="status" className={css.wide}>
          <p>
            {t(found.applied ? 'deciles.entered' : 'deciles.found', {
              people: format.number(found.people),
              changed: format.number(found.changed),
              older: format.number(found.older),
              nobody: format.number(found.nobody),
              faulty: format.number(found.faulty),
            })}
          </p>
          <ul>
            {found.faults.map(({ row, code }) => (
              <li key={row}>{t('deciles.row', { row, why: t(`deciles.fault.${code}`) })}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={css.wide}>
        <Button type="submit" loading={send.isPending}>
          {t(!looked ? 'decrees.adoptLook' : found.faulty > 0 ? 'deciles.without' : 'deciles.enter')}
        </Button>
      </div>
    </form>
  )
}
