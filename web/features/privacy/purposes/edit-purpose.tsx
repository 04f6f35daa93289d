import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PurposeBody, PurposesView } from '../../../../src/registry/purposes/api.ts'
import { api } from '../../../ui/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import { purposesQuery } from '../queries.ts'
import { PurposeFields } from './purpose-fields.tsx'

type Row = PurposesView['rows'][number]

export const EditPurpose = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Dialog opened title={t('privacy.purposes.editTitle', { name: row.name })} onClose={onClose}>
      <Edit row={row} onClose={onClose} />
    </Dialog>
  )
}

function Edit({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const reason = useReason(5)
  const save = useMutation({
    mutationFn: (body: PurposeBody) => api.put<PurposesView>(`/lists/${row.listId}/purpose`, body),
    onSuccess: (view) => {
      client.setQueryData(purposesQuery.queryKey, view)
      onClose()
    },
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    if (text('purpose').length < 5 || !reason.enough) return
    save.mutate({
      purpose: text('purpose'),
      basis: text('basis') as PurposeBody['basis'],
      agreement: text('agreement') || undefined,
      agreementOn: text('agreementOn') || undefined,
      reason: reason.said,
    })
  }
  return (
    <form onSubmit={submit} className="stack">
      {save.error && <ProblemNote error={save.error} />}
      <PurposeFields
        kind={row.kind}
        start={{
          purpose: row.purpose ?? t(`privacy.defaultPurpose.${row.kind}`),
          basis: row.basis ?? 'public-task',
          agreement: row.agreement ?? '',
          agreementOn: row.agreementOn ?? '',
        }}
      />
      <ReasonField label={t('privacy.purposes.reason')} reason={reason} />
      <div className="row">
        <Button type="submit" loading={save.isPending} disabled={!reason.enough}>
          {t('privacy.purposes.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
