import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tellers } from '../kinds.ts'
import css from './report.module.css'

/** Who tells, and where they can be reached. */
export function TellerPart({ village }: { village: boolean }) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.part}>
      <legend>{t('claims.tellerTitle')}</legend>
      <NativeSelect
        name="toldBy"
        label={t('claims.toldBy')}
        defaultValue={village ? 'village' : 'family'}
        data={tellers.map((value) => ({ value, label: t(`claims.teller.${value}`) }))}
      />
      <TextInput
        name="reporterName"
        label={t('claims.reporterName')}
        description={t('claims.reporterHelp')}
        maxLength={200}
      />
      <TextInput
        name="reporterPhone"
        type="tel"
        inputMode="tel"
        label={t('claims.phone')}
        description={t('claims.phoneHelp')}
        maxLength={40}
      />
    </fieldset>
  )
}
