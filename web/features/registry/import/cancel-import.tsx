import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../../ui/confirm.tsx'
import { useImportAct } from './act.ts'

export function CancelImport({ id }: { id: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const cancel = useImportAct(id, 'cancel', () => setAsking(false))
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('import.cancel')}
      </Button>
      <Confirm
        opened={asking}
        title={t('import.cancelTitle')}
        words={t('import.cancelWords')}
        act={t('import.cancel')}
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
