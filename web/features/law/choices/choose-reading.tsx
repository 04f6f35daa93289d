import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readAs } from '../../../../src/rules/core/law.ts'
import type { Reading } from '../../../../src/rules/core/reading.ts'
import { May } from '../../access/may.tsx'
import { ChoiceInput } from '../case/choice-input.tsx'
import { useLaw } from '../law.ts'
import { useTold } from '../words.ts'
import { ChosenBy } from './chosen-by.tsx'
import { useChoose } from './use-choose.ts'

const ChoiceDialog = lazy(() => import('./choice-dialog.tsx'))

/** How the regency reads a place of doubt, who said so, and the way to read it otherwise. */
export function ChooseReading({ reading }: { reading: Reading }) {
  const { t } = useTranslation()
  const told = useTold()
  const { law, choices } = useLaw()
  const [asking, setAsking] = useState(false)
  const now = readAs(law, reading)
  const [option, setOption] = useState(now)
  const choose = useChoose(() => setAsking(false))
  const made = choices?.readings.find((each) => each.reading === reading.id)
  if (!choices) return null
  return (
    <>
      {made && <ChosenBy {...made} />}
      <May right="law.choose">
        <Button
          variant="default"
          size="xs"
          className="on-screen"
          style={{ justifySelf: 'start' }}
          onClick={() => {
            setOption(now)
            setAsking(true)
          }}
          aria-label={`${t('hukum.readOtherwise')}: ${told(reading.title)}`}
        >
          {t('hukum.readOtherwise')}
        </Button>
      </May>
      {asking && (
        <Suspense>
          <ChoiceDialog
            title={told(reading.title)}
            act={t('hukum.saveChoice')}
            busy={choose.isPending}
            error={choose.error}
            save={(reason) => choose.mutate({ reading: reading.id, option, reason })}
            close={() => setAsking(false)}
          >
            <p style={{ margin: 0 }}>{told(reading.why)}</p>
            <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
              <legend className="heard">{told(reading.title)}</legend>
              <ChoiceInput
                id="bacaan"
                label={told(reading.title)}
                value={option}
                change={setOption}
                invalid={false}
                options={Object.entries(reading.options).map(([value, words]) => ({
                  value,
                  label: told(words) + (value === reading.default ? ` ${t('hukum.defaultReading')}` : ''),
                }))}
              />
            </fieldset>
          </ChoiceDialog>
        </Suspense>
      )}
    </>
  )
}
