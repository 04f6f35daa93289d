import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import css from './person.module.css'

const shownFor = 60_000

/** Opens the full number for a minute, for a reason that is logged. */
export function OpenNik({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const open = useMutation({
    mutationFn: (reason: string) => api.post<{ nik: string | null }>(`/people/${personId}/nik`, { reason }),
    gcTime: 0,
    onSuccess: () => setAsking(false),
  })
  const { data, reset } = open
  useEffect(() => {
    if (!data) return
    const hide = setTimeout(reset, shownFor)
    return () => clearTimeout(hide)
  }, [data, reset])

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
      <AskReason
        opened={asking}
        title={t('openNik.title')}
        lead={t('openNik.lead')}
        label={t('openNik.reason')}
        help={t('openNik.reasonHelp')}
        shortest={5}
        act={t('openNik.submit')}
        busy={open.isPending}
        error={open.error}
        onSay={open.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
