import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitsView } from '../../../../src/outreach/visits/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

type Fault = VisitsView['faults'][number]

/** A filled workbook: looked at first, every row with a fault named; written down only when asked, and whole. */
export function SheetBack() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: ({ file, apply }: { file: File; apply: boolean }) => {
      const form = new FormData()
      form.set('apply', apply ? 'yes' : 'no')
      form.set('file', file)
      return api.upload<VisitsView>('/outreach/visits/file', form)
    },
    onSuccess: async ({ applied, added }) => {
      if (!applied) return
      setFile(null)
      notify(t('visits.fileKept', { count: added }))
      await client.invalidateQueries({ queryKey: ['outreach'] })
    },
  })
  const { data } = send
  const columns: Column<Fault>[] = [
    { id: 'row', header: t('visits.row'), number: true, cell: ({ row }) => String(row) },
    { id: 'said', header: t('visits.code'), cell: ({ said }) => said || '–' },
    { id: 'fault', header: t('visits.wrong'), names: true, cell: ({ code }) => t(`visits.fault.${code}`) },
  ]
  return (
    <div className="stack">
      <label>
        {t('visits.fileBack')}{' '}
        <input
          type="file"
          accept=".xlsx"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0] ?? null
            setFile(chosen)
            if (chosen) send.mutate({ file: chosen, apply: false })
          }}
        />
      </label>
      {send.error && <ProblemNote error={send.error} />}
      {data && !data.applied && (
        <p aria-live="polite">
          {data.faults.length > 0
            ? t('visits.fileFaults', { count: data.faults.length })
            : t('visits.fileWould', { added: data.added, repeated: data.repeated })}
        </p>
      )}
      {data && data.faults.length > 0 && (
        <DataTable
          caption={t('visits.wrong')}
          columns={columns}
          rows={data.faults}
          rowKey={({ row, code }) => `${row} ${code}`}
        />
      )}
      {file && data && !data.applied && data.faults.length === 0 && data.added > 0 && (
        <p>
          <Button loading={send.isPending} onClick={() => send.mutate({ file, apply: true })}>
            {t('visits.fileKeep')}
          </Button>
        </p>
      )}
    </div>
  )
}
