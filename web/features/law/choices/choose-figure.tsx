import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../../../src/rules/core/series.ts'
import { May } from '../../access/may.tsx'
import { useLaw } from '../law.ts'
import { useTold } from '../words.ts'
import { ChosenBy } from './chosen-by.tsx'
import { useChoose } from './use-choose.ts'

const ChoiceDialog = lazy(() => import('./choice-dialog.tsx'))

/** Whether the regency counts with an unverified figure, who said so, and the way to change it. */
export function ChooseFigure({ figure }: { figure: Series }) {
  const { t } = useTranslation()
  const told = useTold()
  const { law, choices } = useLaw()
  const [asking, setAsking] = useState(false)
  const choose = useChoose(() => setAsking(false))
  if (!choices) return null
  const used = law.accepted.has(figure.id)
  const made = choices.accepted.find((each) => each.figure === figure.id)
  const title = told(figure.title)
  const act = used ? t('hukum.stopUsing') : t('hukum.use')
  return (
    <>
      {made && <ChosenBy {...made} />}
      <May right="law.choose">
        <Button
          variant="default"
          size="xs"
          className="on-screen"
          style={{ justifySelf: 'start' }}
          onClick={() => setAsking(true)}
        >
          {act}: {title}
        </Button>
      </May>
      {asking && (
        <Suspense>
          <ChoiceDialog
            title={`${act}: ${title}`}
            act={act}
            busy={choose.isPending}
            error={choose.error}
            save={(reason) => choose.mutate({ figure: figure.id, accept: !used, reason })}
            close={() => setAsking(false)}
          >
            <p style={{ margin: 0 }}>{used ? t('hukum.stopUsingWords') : t('hukum.useWords')}</p>
          </ChoiceDialog>
        </Suspense>
      )}
    </>
  )
}
