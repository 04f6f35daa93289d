import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download } from '../../ui/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

/** What a meeting takes along. */
export function TakeAway() {
  const { t } = useTranslation()
  const take = useMutation({
    mutationFn: () => download('/reports/briefing.pdf', 'semesta-ringkasan.pdf'),
  })
  return (
    <div className="stack">
      <Button
        variant="default"
        leftSection={<Icon name="download" size={18} />}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        {t('compare.briefing')}
      </Button>
      {take.error && <ProblemNote error={take.error} />}
    </div>
  )
}
