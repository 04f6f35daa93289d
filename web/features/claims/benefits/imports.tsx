import { Button, FileInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnteredView, ImportsView } from '../../../../src/claims/payments/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from './benefits.module.css'
import { importsQuery } from './queries.ts'

const shown = 20

/** A branch's list of payments: looked at first, entered when every row is understood; and the files that stand. */
export function Imports() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const send = useMutation({
    mutationFn: (apply: boolean) => {
      const form = new FormData()
      // Fields stand before the file, as the server reads them when the file begins.
      form.append('from', from)
      form.append('until', until)
      form.append('apply', String(apply))
      form.append('file', file!)
      return api.upload<EnteredView>('/claims/benefits/imports', form)
    },
    onSuccess: async ({ applied, rows, amount }) => {
      if (!applied) return
      setFile(null)
      notify(t('benefits.entered', { rows: format.number(rows), amount: format.rupiah(amount) }))
      await client.invalidateQueries({ queryKey: ['claims'] })
    },
  })
  const found = send.data && !send.data.applied ? send.data : undefined
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      send.reset()
    }
  return (
    <section className="section" aria-labelledby="berkas">
      <h2 id="berkas">{t('benefits.import')}</h2>
      <p className="quiet">{t('benefits.importLead')}</p>
      <div className={css.form}>
        <FileInput
          label={t('benefits.file')}
          value={file}
          onChange={change(setFile)}
          accept=".xlsx,.ods,.csv"
        />
        <TextInput
          type="date"
          label={t('benefits.from')}
          value={from}
          onChange={({ currentTarget }) => change(setFrom)(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('benefits.until')}
          value={until}
          onChange={({ currentTarget }) => change(setUntil)(currentTarget.value)}
        />
      </div>
      {send.error && <ProblemNote error={send.error} />}
      {found && <Found found={found} />}
      <div className="row">
        {!found && (
          <Button
            disabled={!file || !from || !until}
            loading={send.isPending}
            onClick={() => send.mutate(false)}
          >
            {t('benefits.look')}
          </Button>
        )}
        {found && found.faults.length === 0 && (
          <Button loading={send.isPending} onClick={() => send.mutate(true)}>
            {t('benefits.apply')}
          </Button>
        )}
      </div>
      <Standing />
    </section>
  )
}

function Found({
  found: { rows, people, amount, skipped, alike, faults, byProgramme },
}: {
  found: EnteredView
}) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div role="status" className="stack">
      <p>
        {t('benefits.looked', {
          rows: format.number(rows),
          people: format.number(people),
          amount: format.wholeRupiah(amount),
        })}{' '}
        {skipped > 0 && t('benefits.skipped', { count: skipped })}
      </p>
      {alike.length > 0 && (
        <p>
          <strong>
            {t('benefits.alike', { count: alike.length, rows: alike.slice(0, shown).join(', ') })}
          </strong>
        </p>
      )}
      <ul>
        {byProgramme.map((one) => (
          <li key={one.programme}>
            {t(`benefits.programme.${one.programme}`)}: {format.number(one.rows)},{' '}
            {format.wholeRupiah(one.amount)}
          </li>
        ))}
      </ul>
      {faults.length > 0 && (
        <>
          <p>
            <strong>{t('benefits.faulty', { count: faults.length })}</strong>
          </p>
          <ul>
            {faults.slice(0, shown).map(({ row, code }) => (
              <li key={row}>{t('benefits.faultAt', { row, fault: t(`benefits.fault.${code}`) })}</li>
            ))}
          </ul>
          {faults.length > shown && <p>{t('benefits.moreFaults', { count: faults.length - shown })}</p>}
        </>
      )}
    </div>
  )
}

function Standing() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const imports = useQuery(importsQuery)
  const [undoing, setUndoing] = useState<ImportsView[number] | null>(null)
  const undo = useMutation({
    mutationFn: (reason: string) => api.post(`/claims/benefits/imports/${undoing!.id}/undo`, { reason }),
    onSuccess: async () => {
      setUndoing(null)
      notify(t('benefits.undoneNow'))
      await client.invalidateQueries({ queryKey: ['claims'] })
    },
  })
  if (imports.error) return <ProblemNote error={imports.error} onRetry={() => void imports.refetch()} />
  if (!imports.data || imports.data.length === 0) return null
  return (
    <>
      <h3>{t('benefits.imports')}</h3>
      <ul>
        {imports.data.map((one) => (
          <li key={one.id}>
            {one.fileName}:{' '}
            {t('benefits.period', { from: format.shortDate(one.from), until: format.shortDate(one.until) })}{' '}
            {format.number(one.rows)} {t('benefits.payments').toLowerCase()}, {format.wholeRupiah(one.amount)}
            , {t('benefits.by', { by: one.enteredBy, at: format.moment(one.enteredAt) })}{' '}
            {one.undone ? (
              <span className="quiet">{t('benefits.undone', { reason: one.undone.reason })}</span>
            ) : (
              <Button variant="default" size="compact-sm" onClick={() => setUndoing(one)}>
                {t('benefits.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AskReason
        opened={undoing !== null}
        title={t('benefits.undoTitle')}
        lead={undoing?.fileName ?? ''}
        label={t('benefits.undoWhy')}
        act={t('benefits.undo')}
        busy={undo.isPending}
        error={undo.error}
        onSay={(reason) => undo.mutate(reason)}
        onClose={() => setUndoing(null)}
      />
    </>
  )
}
