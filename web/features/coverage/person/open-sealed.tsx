import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'

const shownFor = 60_000

interface OpenSealedProps<Opened> {
  path: string
  words: 'openNik' | 'openPhone'
  /** Stands there while it is closed. */
  closed?: ReactNode
  children: (opened: Opened) => ReactNode
}

/** Opens what is kept sealed for a minute, for a reason that is logged. */
export function OpenSealed<Opened>({ path, words, closed, children }: OpenSealedProps<Opened>) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const open = useMutation({
    mutationFn: (reason: string) => api.post<Opened>(path, { reason }),
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
          {children(data)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={reset}>
            {t('openNik.hide')}
          </Button>
        </span>
      ) : (
        <>
          {closed}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {t(`${words}.open`)}
          </Button>
        </>
      )}
      <AskReason
        opened={asking}
        title={t(`${words}.title`)}
        lead={t(`${words}.lead`)}
        label={t('openNik.reason')}
        help={t(`${words}.reasonHelp`)}
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
