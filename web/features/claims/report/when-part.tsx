import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { today } from '../../law/today.ts'
import type { Kind } from './kind-part.tsx'
import css from './report.module.css'

interface WhenProps {
  kind: Kind | ''
  error: (field: string) => string | undefined
}

/** When and where, and what happened in their words. */
export function WhenPart({ kind, error }: WhenProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.part}>
      <legend>{t('claims.whenTitle')}</legend>
      <TextInput
        id="happenedOn"
        name="happenedOn"
        type="date"
        max={today()}
        label={t(kind === 'death' ? 'claims.diedOn' : 'claims.happenedOn')}
        description={t('claims.happenedHelp')}
        error={error('happenedOn')}
      />
      {(kind === 'accident' || kind === 'disease') && (
        <TextInput
          id="knownOn"
          name="knownOn"
          type="date"
          max={today()}
          label={t('claims.knownOn')}
          description={t('claims.knownHelp')}
          error={error('knownOn')}
        />
      )}
      <TextInput name="time" type="time" label={t('claims.time')} description={t('claims.optional')} />
      <TextInput
        name="place"
        className={css.wide}
        label={t('claims.place')}
        description={t('claims.placeHelp')}
        maxLength={300}
      />
      <Textarea
        name="what"
        className={css.wide}
        label={t('claims.what')}
        description={t('claims.whatHelp')}
        maxLength={3000}
        autosize
        minRows={3}
      />
    </fieldset>
  )
}
