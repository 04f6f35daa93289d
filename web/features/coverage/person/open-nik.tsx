import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from './person.module.css'

const shownFor = 60_000

/** Opens the full number for a minute, for a reason that is logged. */
export function OpenNik({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const open = useMutation({
    mutationFn: () => api.post<{ nik: string | null }>(`/people/${personId}/nik`, { reason: reason.trim() }),
    gcTime: 0,
    onSuccess: () => {
      setAsking(false)
      setReason('')
    },
  })
  const { data, reset } = open
  useEffect(() => {
    if (!data) return
    const hide = setTimeout(reset, shownFor)
    return () => clearTimeout(hide)
  }, [data, reset])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim().length >= 5) open.mutate()
  }

  return (
    <>
      {data ? (
        <span role="status">
          <strong className={css.nik}>{data.nik ?? t('people.noNik')}</strong>{' '}
          <Button variant="subtle" size="compact-sm" onClick={reset}>
            {t('openNik.hide')}
          </Button>
        </span>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {t('openNik.open')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('openNik.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form onSubmit={submit} className="stack">
          <p style={{ margin: 0 }}>{t('openNik.lead')}</p>
          {open.error && <ProblemNote error={open.error} />}
          <Textarea
            label={t('openNik.reason')}
            description={t('openNik.reasonHelp')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            withAsterisk={false}
            minLength={5}
            maxLength={300}
            autosize
            minRows={2}
            data-autofocus
          />
          <div className="row">
            <Button type="submit" loading={open.isPending} disabled={reason.trim().length < 5}>
              {t('openNik.submit')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
