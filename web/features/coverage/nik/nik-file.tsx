import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { NikFaultKind } from '../../../../src/coverage/api.ts'
import { download } from '../../../ui/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'

/** The file with the numbers in full, for a reason that is logged. */
export function NikFile({ kind }: { kind: NikFaultKind }) {
  const { t } = useTranslation()
  const reason = useReason(5)
  const file = useMutation({
    mutationFn: () => download('/nik-faults/file', `semesta-nik-${kind}.xlsx`, { kind, reason: reason.said }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.enough) file.mutate()
  }
  return (
    <details style={{ margin: '1rem 0' }}>
      <summary>{t('nikFaults.file')}</summary>
      <form onSubmit={submit} className="stack" style={{ maxWidth: '36rem', paddingTop: '0.75rem' }}>
        <p style={{ margin: 0 }}>{t('nikFaults.fileLead')}</p>
        {file.error && <ProblemNote error={file.error} />}
        <ReasonField label={t('nikFaults.reason')} description={t('nikFaults.reasonHelp')} reason={reason} />
        <div className="row">
          <Button
            type="submit"
            variant="default"
            leftSection={<Icon name="download" size={18} />}
            loading={file.isPending}
            disabled={!reason.enough}
          >
            {t('nikFaults.download')}
          </Button>
          <Link to="/daftar/impor" search={{ kind: 'dukcapil' }}>
            {t('nikFaults.importAnswers')}
          </Link>
        </div>
      </form>
    </details>
  )
}
